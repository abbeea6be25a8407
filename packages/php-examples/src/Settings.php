<?php

declare(strict_types=1);

namespace Constat;

/** Tous les réglages, lus dans l’environnement ici et nulle part ailleurs. README.md les décrit. */
final class Settings
{
    /** @param list<string> $webhookSecrets le secret courant d’abord, puis l’ancien pendant un changement */
    public function __construct(
        public readonly string $url,
        #[\SensitiveParameter]
        public readonly ?string $apiKey,
        public readonly int $timeoutSeconds,
        #[\SensitiveParameter]
        public readonly ?string $webhookToken,
        #[\SensitiveParameter]
        public readonly array $webhookSecrets,
        public readonly int $toleranceSeconds,
        public readonly bool $acceptLegacy,
        public readonly string $reportsFolder,
        public readonly ?string $databaseDsn,
        public readonly ?string $databaseUser,
        #[\SensitiveParameter]
        public readonly ?string $databasePassword,
    ) {
    }

    public static function fromEnvironment(): self
    {
        // Un nom à la fois : sous Apache (mod_php), getenv() sans nom ignore les variables de SetEnv.
        return self::read(static fn (string $name): string|false => getenv($name));
    }

    /** @param callable(string): (string|false) $environment */
    public static function read(callable $environment): self
    {
        $text = static function (string $name) use ($environment): ?string {
            $value = $environment($name);

            return $value === false || trim($value) === '' ? null : trim($value);
        };
        $secrets = array_map('trim', explode(',', $text('WEBHOOK_SECRET') ?? ''));

        return new self(
            url: rtrim($text('CONSTAT_URL') ?? 'http://127.0.0.1:3000', '/'),
            apiKey: $text('CONSTAT_API_KEY'),
            timeoutSeconds: self::seconds('CONSTAT_TIMEOUT_SECONDS', $text('CONSTAT_TIMEOUT_SECONDS'), 120),
            webhookToken: $text('WEBHOOK_TOKEN'),
            webhookSecrets: array_values(array_filter($secrets, static fn (string $secret): bool => $secret !== '')),
            toleranceSeconds: self::seconds('WEBHOOK_TOLERANCE_SECONDS', $text('WEBHOOK_TOLERANCE_SECONDS'), 300),
            acceptLegacy: $text('WEBHOOK_ACCEPT_LEGACY') === 'true',
            reportsFolder: $text('REPORTS_FOLDER') ?? dirname(__DIR__) . '/rapports',
            databaseDsn: $text('DATABASE_DSN'),
            databaseUser: $text('DATABASE_USER'),
            databasePassword: $text('DATABASE_PASSWORD'),
        );
    }

    private static function seconds(string $name, ?string $text, int $default): int
    {
        $seconds = filter_var($text ?? $default, FILTER_VALIDATE_INT, ['options' => ['min_range' => 1]]);
        if ($seconds === false) {
            throw new ConstatException("$name attend un nombre entier de secondes, au moins 1.", 'invalid_setting');
        }

        return $seconds;
    }
}
