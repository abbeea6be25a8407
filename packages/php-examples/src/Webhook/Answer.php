<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Ce que le récepteur répond : un statut et un objet JSON. */
final class Answer
{
    private function __construct(public readonly int $status, public readonly string $json)
    {
    }

    public static function ok(): self
    {
        return new self(200, '{"ok":true}');
    }

    public static function error(int $status, string $word): self
    {
        return new self($status, json_encode(['ok' => false, 'error' => $word], JSON_THROW_ON_ERROR));
    }
}
