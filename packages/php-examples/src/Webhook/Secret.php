<?php

declare(strict_types=1);

namespace Constat\Webhook;

use Constat\ConstatException;

/** Un secret partagé avec le serveur, et les deux signatures qui s’en tirent. */
final class Secret
{
    private const PREFIX = 'whsec_';
    private readonly string $standardKey;

    public function __construct(#[\SensitiveParameter] private readonly string $text)
    {
        $this->standardKey = self::keyOf($text);
    }

    /** Ancienne signature : HMAC-SHA256 du corps brut, en hexadécimal, sous le texte du secret tel quel. */
    public function legacySignature(string $body): string
    {
        return hash_hmac('sha256', $body, $this->text);
    }

    /** Standard Webhooks (https://www.standardwebhooks.com) : HMAC-SHA256 de « id.horodatage.corps », en base64. */
    public function standardSignature(string $id, string $timestamp, string $body): string
    {
        return 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $this->standardKey, true));
    }

    /** Les octets que code « whsec_... » ; de tout autre secret, son texte. */
    private static function keyOf(#[\SensitiveParameter] string $text): string
    {
        if ($text !== '' && !str_starts_with($text, self::PREFIX)) {
            return $text;
        }
        $base64 = substr($text, strlen(self::PREFIX));
        $key = base64_decode($base64, true);
        // Recodé à l’identique : PHP accepterait sinon un base64 sans remplissage, que le serveur refuse.
        if ($key === false || base64_encode($key) !== $base64 || strlen($key) < 24 || strlen($key) > 64) {
            throw new ConstatException(
                'WEBHOOK_SECRET invalide : un texte, ou whsec_ suivi de 24 à 64 octets en base64.',
                'invalid_setting',
            );
        }

        return $key;
    }
}
