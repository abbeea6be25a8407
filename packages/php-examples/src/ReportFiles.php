<?php

declare(strict_types=1);

namespace Constat;

/** Un dossier où chaque fichier apparaît entier ou pas du tout. */
final class ReportFiles
{
    public function __construct(private readonly string $folder)
    {
    }

    /** @throws ConstatException `storage_failed` ; le fichier d’avant, s’il y en a un, reste alors entier */
    public function write(string $name, string $bytes): string
    {
        // Le nom vient parfois de l’extérieur : jamais de quoi sortir du dossier, ni un fichier caché.
        if (preg_match('/\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}\z/', $name) !== 1) {
            throw new ConstatException('Nom de fichier refusé.', 'invalid_name');
        }
        $this->ensureFolder();
        $path = "{$this->folder}/$name";
        $draft = "{$this->folder}/." . bin2hex(random_bytes(8)) . '.tmp';
        try {
            // « x » : créé par nous, jamais un lien posé là par un autre.
            $file = @fopen($draft, 'xb');
            if ($file === false) {
                throw $this->failure();
            }
            chmod($draft, 0600);
            $written = @fwrite($file, $bytes);
            $isClosed = fsync($file) && fclose($file);
            if ($written !== strlen($bytes) || !$isClosed || !@rename($draft, $path)) {
                throw $this->failure();
            }
        } finally {
            if (is_file($draft)) {
                unlink($draft);
            }
        }

        return $path;
    }

    private function ensureFolder(): void
    {
        // Un autre processus a pu le créer entre-temps : seul compte qu’il soit là.
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw $this->failure();
        }
    }

    private function failure(): ConstatException
    {
        return new ConstatException(
            "Impossible d’écrire dans {$this->folder}. Vérifiez ses droits et la place libre.",
            'storage_failed',
        );
    }
}
