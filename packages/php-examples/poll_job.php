<?php

declare(strict_types=1);

// Suit une tâche jusqu’à sa fin. Avec un webhook, c’est inutile : le serveur vous appelle.

use Constat\AnalysisText;
use Constat\Client;
use Constat\CommandLine;
use Constat\ConstatException;
use Constat\Settings;

require __DIR__ . '/autoload.php';

$usage = 'poll_job.php [--wait-seconds=600] tâche';

CommandLine::run($argv, $usage, ['wait-seconds:'], 1, static function (CommandLine $line): void {
    $settings = Settings::fromEnvironment();
    $client = Client::fromSettings($settings);
    [$taskId] = $line->words;
    $deadline = time() + ($line->integer('wait-seconds') ?? 600);
    for ($pause = 1; ; $pause = min(10, $pause * 2)) {
        $job = $client->job($taskId);
        if ($job['status'] === 'SUCCESS') {
            AnalysisText::print($job['result'], $settings->reportsFolder, $taskId);

            return;
        }
        if ($job['status'] === 'FAILURE') {
            throw new ConstatException($job['error']['detail'], $job['error']['code']);
        }
        if (time() + $pause > $deadline) {
            throw new ConstatException("Tâche encore « {$job['status']} ». Relancez poll_job.php.", 'timeout');
        }
        fwrite(STDERR, "{$job['status']}...\n");
        sleep($pause);
    }
});
