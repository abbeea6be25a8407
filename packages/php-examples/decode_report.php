<?php

declare(strict_types=1);

// Sort les deux PDF d’une réponse gardée en JSON : celle d’un appel, d’une tâche terminée, ou le corps d’un webhook.

use Constat\CommandLine;
use Constat\ConstatException;
use Constat\Reports;
use Constat\Settings;

require __DIR__ . '/autoload.php';

CommandLine::run($argv, 'decode_report.php reponse.json [nom]', [], 1, static function (CommandLine $line): void {
    $json = @file_get_contents($line->words[0]);
    $answer = $json === false
        ? throw new ConstatException("Fichier introuvable ou illisible : {$line->words[0]}", 'file_not_found')
        : json_decode($json, true);
    if (!is_array($answer)) {
        throw new ConstatException("{$line->words[0]} n’est pas du JSON.", 'invalid_json');
    }
    $name = $line->words[1] ?? pathinfo($line->words[0], PATHINFO_FILENAME);
    $folder = Settings::fromEnvironment()->reportsFolder;
    $paths = Reports::fromAnswer($answer['result'] ?? $answer)->writeTo($folder, $name);
    echo "Rapport complet : $paths[0]\nRapport anonyme : $paths[1]\n";
});
