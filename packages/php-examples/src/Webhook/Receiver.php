<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Croire, lire, ranger, répondre : dans cet ordre. */
final class Receiver
{
    /** @param \Closure(string): void $log une ligne par échec, sans secret ni donnée de client */
    public function __construct(
        private readonly Verifier $verifier,
        private readonly Store $store,
        private readonly \Closure $log,
    ) {
    }

    public function receive(string $body, Headers $headers, int $now): Answer
    {
        try {
            $verified = $this->verifier->verify($body, $headers, $now);
            $isNew = $this->store->keep(Message::parse($body, $headers), $verified, $now);
            // Sans heure signée, un nouvel essai ne se distingue pas d’un rejeu : déjà rangé, donc d’accord.
            if (!$isNew && $verified->timestamp !== null) {
                throw new WebhookRefused(Refusal::Replayed);
            }

            return Answer::ok();
        } catch (WebhookRefused $refused) {
            ($this->log)($refused->getMessage());

            return Answer::error(401, $refused->reason->word());
        } catch (BadRequest $wrong) {
            ($this->log)("Webhook illisible : {$wrong->getMessage()}");

            return Answer::error(400, 'bad request');
        } catch (\Throwable $failure) {
            // 500 : le serveur Constat recommencera pendant un jour, rien n’est perdu.
            ($this->log)('Webhook non rangé : ' . $failure::class . " {$failure->getMessage()}");

            return Answer::error(500, 'not stored');
        }
    }
}
