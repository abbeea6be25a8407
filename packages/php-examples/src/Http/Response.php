<?php

declare(strict_types=1);

namespace Constat\Http;

use Constat\ConstatException;

final class Response
{
    /** @param array<string, string> $headers noms en minuscules */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $body,
    ) {
    }

    /** Le délai demandé par le serveur, en secondes ou en date (RFC 9110, 10.2.3) ; null sans délai lisible. */
    public function retryAfterSeconds(int $now): ?int
    {
        $text = trim($this->headers['retry-after'] ?? '');
        if (preg_match('/\A\d{1,9}\z/', $text) === 1) {
            return (int) $text;
        }
        $moment = $text === '' ? false : strtotime($text);

        return $moment === false ? null : max(0, $moment - $now);
    }

    /**
     * @return array<string, mixed>
     * @throws ConstatException quand le serveur refuse, ou que la réponse n’est pas du JSON
     */
    public function json(): array
    {
        $decoded = json_decode($this->body, true, 512, JSON_BIGINT_AS_STRING);
        $answer = is_array($decoded) ? $decoded : [];
        if ($this->status >= 200 && $this->status < 300 && is_array($decoded)) {
            return $answer;
        }
        $detail = $answer['detail'] ?? null;
        throw new ConstatException(
            is_string($detail) ? $detail : "Réponse inattendue du serveur (statut {$this->status}).",
            is_string($answer['code'] ?? null) ? $answer['code'] : 'unexpected_answer',
            $this->status,
            is_string($answer['request_id'] ?? null) ? $answer['request_id'] : $this->headers['x-request-id'] ?? null,
        );
    }
}
