<?php

declare(strict_types=1);

namespace Constat;

/** Ce que les exemples ont en commun : lire leurs options, dire un échec en une phrase, finir avec le bon code. */
final class CommandLine
{
    private const FORM_OPTIONS = [
        'type:', 'confidence-min:', 'tolerant', 'webhook-url:',
        'user-id:', 'invoice-id:', 'external-ref:', 'customer-name:',
    ];

    /**
     * @param array<string, mixed> $options
     * @param list<string> $words ce qui suit les options
     */
    private function __construct(private readonly array $options, public readonly array $words)
    {
    }

    /**
     * Codes de sortie : 0 réussi, 1 échec, 2 mal appelé.
     *
     * @param list<string> $arguments $argv
     * @param list<string> $options noms à la façon de getopt() ; les options viennent avant les fichiers
     * @param callable(self): void $run
     */
    public static function run(array $arguments, string $usage, array $options, int $leastWords, callable $run): never
    {
        $parsed = getopt('', $options, $next);
        $words = array_slice($arguments, $next);
        if ($parsed === false || self::hasUnknown($arguments, $options) || count($words) < $leastWords) {
            fwrite(STDERR, "Usage : php $usage\n");
            exit(2);
        }
        try {
            $run(new self($parsed, $words));
        } catch (ConstatException $failure) {
            $request = $failure->requestId === null ? '' : ", requête {$failure->requestId}";
            fwrite(STDERR, "{$failure->getMessage()} [{$failure->errorCode}$request]\n");
            exit(1);
        }
        exit(0);
    }

    /**
     * getopt() passe en silence sur ce qu’il ne connaît pas : une option mal écrite serait perdue.
     *
     * @param list<string> $arguments
     * @param list<string> $options
     */
    private static function hasUnknown(array $arguments, array $options): bool
    {
        foreach (preg_grep('/\A--\w/', array_slice($arguments, 1)) ?: [] as $argument) {
            [$name, $value] = array_pad(explode('=', substr($argument, 2), 2), 2, null);
            if (!in_array($value === null ? $name : "$name:", $options, true)) {
                return true;
            }
        }

        return false;
    }

    /**
     * @param list<string> $more
     * @return list<string>
     */
    public static function formOptions(array $more = []): array
    {
        return [...self::FORM_OPTIONS, ...$more];
    }

    public function text(string $name): ?string
    {
        $value = $this->options[$name] ?? null;

        return is_string($value) ? $value : null;
    }

    public function form(): InvoiceForm
    {
        $confidence = $this->text('confidence-min');

        return new InvoiceForm(
            type: $this->text('type'),
            confidenceMin: $confidence === null
                ? null
                : self::number('confidence-min', $confidence, FILTER_VALIDATE_FLOAT),
            strict: array_key_exists('tolerant', $this->options) ? false : null,
            userId: $this->integer('user-id'),
            invoiceId: $this->integer('invoice-id'),
            externalRef: $this->text('external-ref'),
            customerName: $this->text('customer-name'),
            webhookUrl: $this->text('webhook-url'),
        );
    }

    public function integer(string $name): ?int
    {
        $text = $this->text($name);

        return $text === null ? null : self::number($name, $text, FILTER_VALIDATE_INT);
    }

    private static function number(string $name, string $text, int $filter): int|float
    {
        $number = filter_var($text, $filter);

        return $number === false ? throw new ConstatException("--$name attend un nombre.", 'invalid_option') : $number;
    }
}
