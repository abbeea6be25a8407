<?php

declare(strict_types=1);

namespace Constat;

/** Ce que les exemples affichent d’une analyse. */
final class AnalysisText
{
    /** @param array<string, mixed> $answer */
    public static function print(array $answer, string $folder, string $name): void
    {
        $paths = Reports::fromAnswer($answer)->writeTo($folder, $name);
        foreach (self::texts($answer['highlights'] ?? null) as $highlight) {
            echo "- $highlight\n";
        }
        // Un avertissement n’est pas un échec : l’analyse vaut, avec cette réserve.
        foreach (is_array($answer['warnings'] ?? null) ? $answer['warnings'] : [] as $warning) {
            $message = is_array($warning) ? $warning['message'] ?? null : null;
            if (is_string($message)) {
                echo "Attention : $message\n";
            }
        }
        echo "Rapport complet : $paths[0]\nRapport anonyme : $paths[1]\n";
    }

    /** @return list<string> */
    private static function texts(mixed $value): array
    {
        return is_array($value) ? array_values(array_filter($value, is_string(...))) : [];
    }
}
