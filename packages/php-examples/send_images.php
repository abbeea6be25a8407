<?php

declare(strict_types=1);

// Envoie les photographies des pages d’une seule facture (1 à 8, dans l’ordre), et écrit les deux rapports.

use Constat\AnalysisText;
use Constat\Client;
use Constat\CommandLine;
use Constat\Settings;

require __DIR__ . '/autoload.php';

$usage = 'send_images.php [--type=auto|electricite|gaz|dual] [--tolerant] [--user-id=1] page-1.jpg [page-2.jpg ...]';

CommandLine::run($argv, $usage, CommandLine::formOptions(), 1, static function (CommandLine $line): void {
    $settings = Settings::fromEnvironment();
    $answer = Client::fromSettings($settings)->analyzeImages($line->words, $line->form());
    AnalysisText::print($answer, $settings->reportsFolder, date('Ymd-His') . '-' . bin2hex(random_bytes(4)));
});
