<?php

declare(strict_types=1);

// Envoie une facture en PDF, attend son analyse et écrit les deux rapports.

use Constat\AnalysisText;
use Constat\Client;
use Constat\CommandLine;
use Constat\Settings;

require __DIR__ . '/autoload.php';

$usage = 'send_invoice.php [--type=auto|electricite|gaz|dual] [--tolerant] [--user-id=1] facture.pdf';

CommandLine::run($argv, $usage, CommandLine::formOptions(), 1, static function (CommandLine $line): void {
    $settings = Settings::fromEnvironment();
    [$path] = $line->words;
    $answer = Client::fromSettings($settings)->analyzePdf($path, $line->form());
    // Un nom à nous, et non celui du fichier reçu : il peut contenir n’importe quoi.
    AnalysisText::print($answer, $settings->reportsFolder, date('Ymd-His') . '-' . bin2hex(random_bytes(4)));
});
