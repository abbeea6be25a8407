<?php

declare(strict_types=1);

// Vérifie la signature d’un webhook gardé sur disque : pour comprendre un refus. Le secret vient de WEBHOOK_SECRET.

use Constat\CommandLine;
use Constat\ConstatException;
use Constat\Settings;
use Constat\Webhook\Headers;
use Constat\Webhook\Secret;
use Constat\Webhook\Verifier;
use Constat\Webhook\WebhookRefused;

require __DIR__ . '/autoload.php';

$usage = "verify_signature.php --hex=<X-Webhook-Signature> corps.json
   ou : php verify_signature.php --id=<webhook-id> --timestamp=<webhook-timestamp> --signature='v1,...' corps.json
        (--now=<secondes> pour un message ancien)";
$options = ['hex:', 'id:', 'timestamp:', 'signature:', 'now:'];

CommandLine::run($argv, $usage, $options, 1, static function (CommandLine $line): void {
    $settings = Settings::fromEnvironment();
    if ($settings->webhookSecrets === []) {
        throw new ConstatException('Réglage WEBHOOK_SECRET absent.', 'invalid_setting');
    }
    $secrets = array_map(static fn (string $text): Secret => new Secret($text), $settings->webhookSecrets);
    $body = @file_get_contents($line->words[0]);
    if ($body === false) {
        throw new ConstatException("Fichier introuvable ou illisible : {$line->words[0]}", 'file_not_found');
    }
    $headers = new Headers(array_filter([
        'x-webhook-signature' => $line->text('hex'),
        'webhook-id' => $line->text('id'),
        'webhook-timestamp' => $line->text('timestamp'),
        'webhook-signature' => $line->text('signature'),
    ], is_string(...)));
    $verifier = new Verifier($secrets, null, $settings->toleranceSeconds, acceptLegacy: $line->text('hex') !== null);
    try {
        $verified = $verifier->verify($body, $headers, $line->integer('now') ?? time());
    } catch (WebhookRefused $refused) {
        throw new ConstatException('Signature refusée.', $refused->reason->value, previous: $refused);
    }
    echo "Signature valable ({$verified->signature}), message {$verified->id}\n";
});
