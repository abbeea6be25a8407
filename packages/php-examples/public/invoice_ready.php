<?php

declare(strict_types=1);

// Récepteur des webhooks de Constat : facture analysée (`invoice.completed`) ou en échec (`invoice.failed`), plaie
// (`wound.completed`), et tout type à venir. Seul ce dossier `public/` est à exposer.

use Constat\Settings;
use Constat\Webhook\Answer;
use Constat\Webhook\DatabaseStore;
use Constat\Webhook\DiskStore;
use Constat\Webhook\Headers;
use Constat\Webhook\Receiver;
use Constat\Webhook\Verifier;

require __DIR__ . '/../autoload.php';

ini_set('display_errors', '0');

$log = static function (string $line): void {
    error_log($line);
};

try {
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST');
        $answer = Answer::error(405, 'bad request');
    } else {
        $settings = Settings::fromEnvironment();
        $store = $settings->databaseDsn === null
            ? new DiskStore($settings->reportsFolder, 2 * $settings->toleranceSeconds + 60)
            : DatabaseStore::fromSettings($settings);
        $receiver = new Receiver(Verifier::fromSettings($settings), $store, $log);
        $answer = $receiver->receive((string) file_get_contents('php://input'), Headers::fromServer($_SERVER), time());
    }
} catch (Throwable $failure) {
    $log('Récepteur mal réglé : ' . $failure->getMessage());
    $answer = Answer::error(500, 'not stored');
}

http_response_code($answer->status);
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo $answer->json;
