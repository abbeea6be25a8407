<?php

declare(strict_types=1);

namespace Constat\Webhook;

use Constat\ConstatException;
use Constat\Reports;

/** Le corps d’un webhook authentique : une facture analysée ou en échec, une plaie, ou un type à venir. */
final class Message
{
    /** @param array<string, mixed> $keys */
    private function __construct(
        public readonly string $taskId,
        public readonly string $type,
        /** Les deux rapports, d’une facture analysée ; null pour tout autre message. */
        public readonly ?Reports $reports,
        /** Le message en JSON, sans les deux PDF quand ils sont dans `reports` : rien d’autre n’est retiré. */
        public readonly string $json,
        private readonly array $keys,
    ) {
    }

    /** @throws BadRequest sans JSON, sans identifiant de tâche, ou avec un rapport abîmé */
    public static function parse(string $body, Headers $headers): self
    {
        $keys = json_decode($body, true, 512, JSON_BIGINT_AS_STRING);
        if (!is_array($keys) || array_is_list($keys)) {
            throw new BadRequest('Le corps n’est pas un objet JSON.');
        }
        $taskId = self::taskIdOf($keys, $headers);
        // L’ancien expéditeur n’écrivait pas de type, et n’annonçait que des succès.
        $type = $keys['type'] ?? 'invoice.completed';
        if (!is_string($type) || preg_match('/\A[a-z0-9_.]{1,64}\z/', $type) !== 1) {
            throw new BadRequest('« type » refusé.');
        }
        if ($type !== 'invoice.completed') {
            return new self($taskId, $type, null, $body, $keys);
        }
        try {
            return new self($taskId, $type, Reports::fromAnswer($keys), self::withoutReports($body), $keys);
        } catch (ConstatException $failure) {
            throw new BadRequest($failure->getMessage(), previous: $failure);
        }
    }

    public function isInvoice(): bool
    {
        return str_starts_with($this->type, 'invoice.');
    }

    public function isFailure(): bool
    {
        return str_ends_with($this->type, '.failed');
    }

    public function text(string $key): ?string
    {
        return is_string($this->keys[$key] ?? null) ? $this->keys[$key] : null;
    }

    /** Un nombre entier, avec tous ses chiffres. */
    public function integer(string $key): int|string|null
    {
        $value = $this->keys[$key] ?? null;

        return is_int($value) || (is_string($value) && preg_match('/\A-?\d{1,20}\z/', $value) === 1) ? $value : null;
    }

    /**
     * L’identifiant du corps, que la signature couvre ; celui de l’en-tête, que rien ne couvre, seulement à défaut. Il
     * nomme des fichiers : ni barre, ni point.
     *
     * @param array<string, mixed> $keys
     */
    private static function taskIdOf(array $keys, Headers $headers): string
    {
        $fromHeader = $headers->get('x-task-id');
        $taskId = $keys['task_id'] ?? $fromHeader;
        if (!is_string($taskId) || preg_match('/\A[A-Za-z0-9_-]{1,64}\z/', $taskId) !== 1) {
            throw new BadRequest('Identifiant de tâche absent ou refusé.');
        }
        if ($fromHeader !== null && $fromHeader !== $taskId) {
            throw new BadRequest('X-Task-Id contredit le corps.');
        }

        return $taskId;
    }

    private static function withoutReports(string $body): string
    {
        // En objet et non en tableau : « {} » reste « {} ».
        $message = json_decode($body, false, 512, JSON_BIGINT_AS_STRING);
        unset($message->non_anonymous_report_base64, $message->anonymous_report_base64);

        return json_encode($message, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    }
}
