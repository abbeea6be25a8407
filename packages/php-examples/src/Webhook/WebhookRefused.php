<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Un message qui n’est pas authentique : réponse 401. */
final class WebhookRefused extends \RuntimeException
{
    public function __construct(public readonly Refusal $reason)
    {
        parent::__construct("Webhook refusé : {$reason->value}");
    }
}
