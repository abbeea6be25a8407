<?php

declare(strict_types=1);

namespace Constat;

/** Les champs qui accompagnent une facture. Un null n’est pas envoyé : le serveur prend sa valeur par défaut. */
final class InvoiceForm
{
    public function __construct(
        /** `auto`, `electricite`, `gaz` ou `dual`. */
        public readonly ?string $type = null,
        /** De 0 à 1 : en dessous, l’énergie reconnue sur la facture est tenue pour incertaine. */
        public readonly ?float $confidenceMin = null,
        /** Vrai : une énergie contraire à `type` est refusée (422). Faux : un avertissement. */
        public readonly ?bool $strict = null,
        /** Rendu tel quel, comme les deux suivants : de quoi retrouver l’utilisateur et la facture chez vous. */
        public readonly ?int $userId = null,
        public readonly ?int $invoiceId = null,
        public readonly ?string $externalRef = null,
        /** Nomme le dossier de sauvegarde, rien d’autre. */
        public readonly ?string $customerName = null,
        /** Tâches seulement : l’adresse appelée à la fin. */
        public readonly ?string $webhookUrl = null,
    ) {
    }

    /** @return array<string, string> */
    public function fields(): array
    {
        $texts = [
            'type' => $this->type,
            'confidence_min' => $this->confidenceMin === null ? null : (string) $this->confidenceMin,
            // curl écrirait `1` et rien du tout : un faux sans texte serait un champ vide.
            'strict' => match ($this->strict) {
                null => null,
                true => 'true',
                false => 'false',
            },
            'user_id' => $this->userId === null ? null : (string) $this->userId,
            'invoice_id' => $this->invoiceId === null ? null : (string) $this->invoiceId,
            'external_ref' => $this->externalRef,
            'customer_name' => $this->customerName,
            'webhook_url' => $this->webhookUrl,
        ];

        return array_filter($texts, static fn (?string $text): bool => $text !== null);
    }
}
