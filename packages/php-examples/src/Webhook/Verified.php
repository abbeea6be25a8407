<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Ce qu’un message authentique dit de lui-même. */
final class Verified
{
    public function __construct(
        /** `webhook-id` : le même à chaque nouvel essai. Sans lui, l’empreinte du corps. */
        public readonly string $id,
        /** `webhook-timestamp` : propre à chaque essai. Null avec l’ancienne signature, qui ne dit rien de l’heure. */
        public readonly ?int $timestamp,
        /** `standard`, `legacy`, ou `none` quand seul le jeton protège. */
        public readonly string $signature,
    ) {
    }
}
