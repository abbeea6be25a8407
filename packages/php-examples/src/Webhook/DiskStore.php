<?php

declare(strict_types=1);

namespace Constat\Webhook;

use Constat\ConstatException;
use Constat\ReportFiles;

/**
 * Range dans un dossier : `{tâche}.nonanon.pdf`, `{tâche}.anon.pdf`, et le message en `{tâche}.json`, ou
 * `{tâche}.echec.json` quand il annonce un échec.
 */
final class DiskStore implements Store
{
    private readonly ReportFiles $files;
    private readonly string $seenFolder;

    /** @param int $rememberSeconds plus de deux fois la tolérance du vérificateur : après, l’heure suffit à refuser */
    public function __construct(private readonly string $folder, private readonly int $rememberSeconds)
    {
        $this->files = new ReportFiles($folder);
        $this->seenFolder = "$folder/recus";
    }

    public function keep(Message $message, Verified $verified, int $now): bool
    {
        $mark = $this->claim($verified, $now);
        if ($mark === null) {
            return false;
        }
        try {
            $this->write($message);
        } catch (\Throwable $failure) {
            // Pas rangé, donc pas passé : le serveur recommencera.
            unlink($mark);
            throw $failure;
        }

        return true;
    }

    private function write(Message $message): void
    {
        $message->reports?->writeTo($this->folder, $message->taskId);
        // Un nom à part : un échec ne remplace jamais un succès.
        $ending = $message->isFailure() ? 'echec.json' : 'json';
        $this->files->write("{$message->taskId}.$ending", $message->json);
    }

    /** Un fichier vide par envoi reçu, créé d’un seul geste : de deux envois simultanés, un seul passe. */
    private function claim(Verified $verified, int $now): ?string
    {
        if (!is_dir($this->seenFolder) && !@mkdir($this->seenFolder, 0700, true) && !is_dir($this->seenFolder)) {
            throw $this->failure();
        }
        $this->forget($now);
        $mark = "{$this->seenFolder}/" . hash('sha256', "{$verified->id}.{$verified->timestamp}");
        if (is_file($mark)) {
            return null;
        }
        $file = @fopen($mark, 'x');
        if ($file === false) {
            return is_file($mark) ? null : throw $this->failure();
        }
        fclose($file);

        return $mark;
    }

    private function failure(): ConstatException
    {
        return new ConstatException("Impossible d’écrire dans {$this->folder}.", 'storage_failed');
    }

    private function forget(int $now): void
    {
        foreach (glob("{$this->seenFolder}/*") ?: [] as $mark) {
            $at = @filemtime($mark);
            if ($at !== false && $now - $at > $this->rememberSeconds) {
                @unlink($mark);
            }
        }
    }
}
