<?php

declare(strict_types=1);

namespace Constat\Http;

final class Request
{
    /**
     * @param array<string, string|\CURLFile>|null $form null : sans corps
     * @param array<string, string> $headers
     * @param bool $isRepeatable l’envoyer deux fois ne fait pas le travail deux fois
     */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly ?array $form = null,
        public readonly array $headers = [],
        public readonly bool $isRepeatable = false,
    ) {
    }

    public static function get(string $path): self
    {
        return new self('GET', $path, isRepeatable: true);
    }
}
