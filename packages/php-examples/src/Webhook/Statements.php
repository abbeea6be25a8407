<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Les deux requêtes du récepteur, dans le dialecte de chaque base. */
final class Statements
{
    private const COLUMNS = [
        'status', 'user_id', 'invoice_id', 'external_ref', 'source_kind', 'non_anonymous_pdf', 'anonymous_pdf',
        'non_anonymous_size', 'anonymous_size', 'non_anonymous_sha256', 'anonymous_sha256',
    ];

    /** Une ligne par envoi ; le même une seconde fois n’en ajoute aucune. */
    public static function remember(string $dialect): string
    {
        $insert = 'INTO webhook_messages (webhook_id, sent_at, task_id, type, body)
            VALUES (:webhook_id, :sent_at, :task_id, :type, :body)';

        // Pas d’INSERT IGNORE : il tairait aussi une valeur tronquée.
        return $dialect === 'mysql'
            ? "INSERT $insert ON DUPLICATE KEY UPDATE webhook_id = webhook_id"
            : "INSERT $insert ON CONFLICT (webhook_id, sent_at) DO NOTHING";
    }

    /** Une ligne par tâche, quel que soit le nombre d’envois. */
    public static function upsertInvoice(string $dialect): string
    {
        $names = implode(', ', self::COLUMNS);
        $values = ':' . implode(', :', self::COLUMNS);

        return $dialect === 'mysql'
            ? "INSERT INTO invoice_jobs (task_id, $names, completed_at) VALUES (:task_id, $values, UTC_TIMESTAMP(6))
               ON DUPLICATE KEY UPDATE " . self::unlessSucceeded('VALUES(%s)')
            : "INSERT INTO invoice_jobs (task_id, $names, completed_at) VALUES (:task_id, $values, now())
               ON CONFLICT (task_id) DO UPDATE SET " . self::unlessSucceeded('EXCLUDED.%s');
    }

    /** Chaque colonne prend sa nouvelle valeur, sauf si un échec venait remplacer un succès. */
    private static function unlessSucceeded(string $replacement): string
    {
        // MySQL évalue de gauche à droite : `status`, dont dépendent les autres, change en dernier.
        $columns = [...array_slice(self::COLUMNS, 1), 'completed_at', 'status'];
        $newStatus = sprintf($replacement, 'status');
        $assign = static fn (string $column): string => sprintf(
            "%1\$s = CASE WHEN invoice_jobs.status = 'SUCCESS' AND %2\$s = 'FAILURE'
                THEN invoice_jobs.%1\$s ELSE %3\$s END",
            $column,
            $newStatus,
            sprintf($replacement, $column),
        );

        return implode(",\n", array_map($assign, $columns));
    }
}
