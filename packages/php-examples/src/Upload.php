<?php

declare(strict_types=1);

namespace Constat;

/** Les fichiers d’un formulaire, sous les noms de champs que le serveur attend. */
final class Upload
{
    /** @return array<string, \CURLFile> */
    public static function pdf(string $path): array
    {
        return ['file' => self::file($path, 'application/pdf')];
    }

    /**
     * @param list<string> $paths
     * @return array<string, \CURLFile>
     */
    public static function images(array $paths): array
    {
        $files = [];
        foreach ($paths as $index => $path) {
            // curl veut des clés distinctes : files[0], files[1]... Le serveur les lit comme « files », dans cet ordre.
            $files["files[$index]"] = self::file($path);
        }

        return $files;
    }

    public static function file(string $path, ?string $mediaType = null): \CURLFile
    {
        if (!is_file($path) || !is_readable($path)) {
            throw new ConstatException("Fichier introuvable ou illisible : $path", 'file_not_found');
        }

        // Le serveur reconnaît le contenu à ses premiers octets : le type annoncé est une indication.
        return new \CURLFile($path, $mediaType, basename($path));
    }
}
