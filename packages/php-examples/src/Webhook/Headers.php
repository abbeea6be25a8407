<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** En-têtes d’une requête, quelle que soit la casse de leur nom. */
final class Headers
{
    /** @var array<string, string> */
    private readonly array $byName;

    /** @param array<string, string> $headers */
    public function __construct(array $headers)
    {
        $this->byName = array_change_key_case($headers);
    }

    /** @param array<string, mixed> $server $_SERVER */
    public static function fromServer(array $server): self
    {
        $headers = [];
        foreach ($server as $name => $value) {
            if (is_string($value) && str_starts_with($name, 'HTTP_')) {
                $headers[str_replace('_', '-', substr($name, strlen('HTTP_')))] = $value;
            }
        }
        // Apache retire `Authorization` en CGI et FPM, et le rend sous ce nom après une réécriture.
        $headers['AUTHORIZATION'] ??= $server['REDIRECT_HTTP_AUTHORIZATION'] ?? '';

        return new self($headers);
    }

    /** Null quand l’en-tête est absent ou vide. */
    public function get(string $name): ?string
    {
        $value = $this->byName[strtolower($name)] ?? '';

        return $value === '' ? null : $value;
    }
}
