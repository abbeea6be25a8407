<?php

declare(strict_types=1);

namespace Constat;

/** Les deux rapports PDF d’une facture, sortis de leur base64 et contrôlés. */
final class Reports
{
    private function __construct(
        /** Le rapport complet : il porte le nom et l’adresse du client. */
        public readonly string $nonAnonymous,
        /** Le même sans client ni fournisseur : celui qui se transmet à un tiers. */
        public readonly string $anonymous,
    ) {
    }

    /**
     * @param array<string, mixed> $answer réponse d’un appel, `result` d’une tâche, ou corps d’un webhook
     * @throws ConstatException `report_damaged` quand un rapport manque ou n’est pas celui que le serveur a envoyé
     */
    public static function fromAnswer(array $answer): self
    {
        return new self(self::decode($answer, 'non_anonymous'), self::decode($answer, 'anonymous'));
    }

    /** Écrit les deux fichiers, lisibles du seul propriétaire ; rend leurs chemins. @return array{string, string} */
    public function writeTo(string $folder, string $name): array
    {
        $files = new ReportFiles($folder);

        return [
            $files->write("$name.nonanon.pdf", $this->nonAnonymous),
            $files->write("$name.anon.pdf", $this->anonymous),
        ];
    }

    /** @param array<string, mixed> $answer */
    private static function decode(array $answer, string $kind): string
    {
        $base64 = $answer["{$kind}_report_base64"] ?? null;
        // Le second paramètre compte : sans lui, PHP saute les caractères étrangers et rend un PDF abîmé.
        $bytes = is_string($base64) ? base64_decode($base64, true) : false;
        $size = $answer["{$kind}_size"] ?? null;
        $digest = $answer["{$kind}_sha256"] ?? null;
        $isWhole = is_string($bytes)
            && str_starts_with($bytes, '%PDF-')
            && ($size === null || $size === strlen($bytes))
            && ($digest === null || (is_string($digest) && hash_equals($digest, hash('sha256', $bytes))));
        if (!$isWhole) {
            throw new ConstatException(
                "Le rapport « {$kind} » manque ou est abîmé. Redemandez-le au serveur.",
                'report_damaged',
            );
        }

        return $bytes;
    }
}
