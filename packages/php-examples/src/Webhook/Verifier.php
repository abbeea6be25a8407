<?php

declare(strict_types=1);

namespace Constat\Webhook;

use Constat\ConstatException;
use Constat\Settings;

/** Dit si un message vient bien de votre serveur Constat. À demander avant de lire quoi que ce soit de son corps. */
final class Verifier
{
    /** Un expéditeur a quelques secrets ; un en-tête de mille signatures n’est là que pour nous occuper. */
    private const MOST_SIGNATURES = 16;

    /** @param list<Secret> $secrets */
    public function __construct(
        private readonly array $secrets,
        #[\SensitiveParameter]
        private readonly ?string $token = null,
        private readonly int $toleranceSeconds = 300,
        private readonly bool $acceptLegacy = false,
    ) {
        if ($secrets === [] && $token === null) {
            throw new ConstatException(
                'Ni WEBHOOK_SECRET ni WEBHOOK_TOKEN : n’importe qui pourrait déposer des rapports.',
                'invalid_setting',
            );
        }
    }

    public static function fromSettings(Settings $settings): self
    {
        $secrets = array_map(static fn (string $text): Secret => new Secret($text), $settings->webhookSecrets);

        return new self($secrets, $settings->webhookToken, $settings->toleranceSeconds, $settings->acceptLegacy);
    }

    /**
     * @param string $body tel que reçu, octet pour octet : le décoder et le recoder changerait la signature
     * @throws WebhookRefused
     */
    public function verify(string $body, Headers $headers, int $now): Verified
    {
        if ($this->token !== null && !hash_equals("Bearer {$this->token}", $headers->get('authorization') ?? '')) {
            throw new WebhookRefused(Refusal::Unauthorized);
        }
        if ($this->secrets === []) {
            return new Verified(hash('sha256', $body), null, 'none');
        }

        return $headers->get('webhook-signature') === null && $this->acceptLegacy
            ? $this->verifyLegacy($body, $headers)
            : $this->verifyStandard($body, $headers, $now);
    }

    private function verifyStandard(string $body, Headers $headers, int $now): Verified
    {
        $id = $headers->get('webhook-id');
        $timestamp = $headers->get('webhook-timestamp');
        $given = $headers->get('webhook-signature');
        if ($id === null || $timestamp === null || $given === null) {
            throw new WebhookRefused(Refusal::NoSignature);
        }
        $sign = static fn (Secret $secret): string => $secret->standardSignature($id, $timestamp, $body);
        if (!self::hasOneOf(explode(' ', $given), array_map($sign, $this->secrets))) {
            throw new WebhookRefused(Refusal::BadSignature);
        }
        // Après la signature : avant elle, l’heure est celle que l’on veut bien écrire.
        if (preg_match('/\A\d{1,12}\z/', $timestamp) !== 1 || $now - (int) $timestamp > $this->toleranceSeconds) {
            throw new WebhookRefused(Refusal::TooOld);
        }
        if ((int) $timestamp - $now > $this->toleranceSeconds) {
            throw new WebhookRefused(Refusal::TooNew);
        }

        return new Verified($id, (int) $timestamp, 'standard');
    }

    private function verifyLegacy(string $body, Headers $headers): Verified
    {
        $given = $headers->get('x-webhook-signature') ?? throw new WebhookRefused(Refusal::NoSignature);
        $sign = static fn (Secret $secret): string => $secret->legacySignature($body);
        if (!self::hasOneOf([$given], array_map($sign, $this->secrets))) {
            throw new WebhookRefused(Refusal::BadSignature);
        }

        return new Verified(hash('sha256', $body), null, 'legacy');
    }

    /**
     * Compare toutes les paires, en temps constant : la durée ne dit pas laquelle était presque bonne.
     *
     * @param list<string> $given
     * @param list<string> $expected
     */
    private static function hasOneOf(array $given, array $expected): bool
    {
        $found = false;
        foreach (array_slice($given, 0, self::MOST_SIGNATURES) as $one) {
            foreach ($expected as $other) {
                $found = hash_equals($other, $one) || $found;
            }
        }

        return $found;
    }
}
