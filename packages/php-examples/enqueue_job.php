<?php

declare(strict_types=1);

// Dépose une facture à analyser plus tard et affiche l’identifiant de la tâche. Un PDF, ou des photographies.

use Constat\Client;
use Constat\CommandLine;
use Constat\Settings;

require __DIR__ . '/autoload.php';

$usage = 'enqueue_job.php [--webhook-url=https://...] [--idempotency-key=C] [--type=T] facture.pdf | page-1.jpg ...';

$options = CommandLine::formOptions(['idempotency-key:']);

CommandLine::run($argv, $usage, $options, 1, static function (CommandLine $line): void {
    $client = Client::fromSettings(Settings::fromEnvironment());
    // Une clé à vous (le numéro de la facture, par exemple) : la même demande envoyée deux fois ne fait qu’une tâche.
    $key = $line->text('idempotency-key');
    $isPdf = count($line->words) === 1 && strtolower(pathinfo($line->words[0], PATHINFO_EXTENSION)) === 'pdf';
    $taskId = $isPdf
        ? $client->enqueuePdf($line->words[0], $line->form(), $key)
        : $client->enqueueImages($line->words, $line->form(), $key);
    echo "$taskId\n";
});
