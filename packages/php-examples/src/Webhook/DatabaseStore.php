<?php

declare(strict_types=1);

namespace Constat\Webhook;

use Constat\Settings;

/** Range dans MySQL, MariaDB ou PostgreSQL, avec les tables de `schema/`, d’une seule transaction. */
final class DatabaseStore implements Store
{
    public function __construct(private readonly \PDO $database)
    {
    }

    public static function fromSettings(Settings $settings): self
    {
        return new self(new \PDO(
            (string) $settings->databaseDsn,
            $settings->databaseUser,
            $settings->databasePassword,
            [
                \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
                // De vraies requêtes préparées : dans le texte de la requête, un PDF prend deux fois sa place.
                \PDO::ATTR_EMULATE_PREPARES => false,
            ],
        ));
    }

    public function keep(Message $message, Verified $verified, int $now): bool
    {
        $this->database->beginTransaction();
        try {
            // D’abord la marque : un envoi simultané attend ici que le premier soit rangé, ou abandonné.
            $isNew = $this->rememberOnce($message, $verified);
            if ($isNew && $message->isInvoice()) {
                $this->upsertInvoice($message);
            }
            $this->database->commit();
        } catch (\Throwable $failure) {
            $this->database->rollBack();
            throw $failure;
        }

        return $isNew;
    }

    private function rememberOnce(Message $message, Verified $verified): bool
    {
        $statement = $this->database->prepare(Statements::remember($this->dialect()));
        $statement->execute([
            'webhook_id' => $verified->id,
            'sent_at' => $verified->timestamp ?? 0,
            'task_id' => $message->taskId,
            'type' => $message->type,
            'body' => $message->json,
        ]);

        return $statement->rowCount() === 1;
    }

    private function upsertInvoice(Message $message): void
    {
        $full = $message->reports?->nonAnonymous;
        $anonymous = $message->reports?->anonymous;
        $statement = $this->database->prepare(Statements::upsertInvoice($this->dialect()));
        $values = [
            'task_id' => $message->taskId,
            'status' => $message->reports === null ? 'FAILURE' : 'SUCCESS',
            'user_id' => $message->integer('user_id'),
            'invoice_id' => $message->integer('invoice_id'),
            'external_ref' => $message->text('external_ref'),
            'source_kind' => $message->text('source_kind'),
            'non_anonymous_size' => $full === null ? null : strlen($full),
            'anonymous_size' => $anonymous === null ? null : strlen($anonymous),
            'non_anonymous_sha256' => $full === null ? null : hash('sha256', $full),
            'anonymous_sha256' => $anonymous === null ? null : hash('sha256', $anonymous),
        ];
        foreach ($values as $name => $value) {
            $statement->bindValue($name, $value);
        }
        // PostgreSQL refuse les octets d’un PDF comme texte : PARAM_LOB les annonce pour ce qu’ils sont.
        $statement->bindValue('non_anonymous_pdf', $full, $full === null ? \PDO::PARAM_NULL : \PDO::PARAM_LOB);
        $statement->bindValue('anonymous_pdf', $anonymous, $anonymous === null ? \PDO::PARAM_NULL : \PDO::PARAM_LOB);
        $statement->execute();
    }

    private function dialect(): string
    {
        return (string) $this->database->getAttribute(\PDO::ATTR_DRIVER_NAME);
    }
}
