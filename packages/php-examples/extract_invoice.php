<?php

declare(strict_types=1);

// Lit les champs d’une facture de n’importe quel métier (PDF, photo ou XML) et les affiche, un par ligne.

use Constat\Client;
use Constat\CommandLine;
use Constat\Settings;

require __DIR__ . '/autoload.php';

CommandLine::run($argv, 'extract_invoice.php facture.pdf', [], 1, static function (CommandLine $line): void {
    $data = Client::fromSettings(Settings::fromEnvironment())->extractInvoice($line->words[0]);
    foreach ($data['fields'] as $field) {
        $confidence = round(100 * $field['confidence']);
        // Une valeur lue dans le XML d’une facture électronique n’est sur aucune page.
        $place = $field['page'] === null ? '' : ", page {$field['page']}";
        echo "{$field['label']} : {$field['value']} ($confidence %$place)\n";
    }
    if ($data['needs_review']) {
        echo "À relire : la confiance d’ensemble est sous le seuil du serveur.\n";
    }
});
