<?php

declare(strict_types=1);

// Décrit une plaie photographiée (JPEG, PNG ou WebP, 5 Mo au plus). Une aide à la description : le soignant conclut.

use Constat\Client;
use Constat\CommandLine;
use Constat\Settings;

require __DIR__ . '/autoload.php';

CommandLine::run($argv, 'analyze_wound.php plaie.jpg', [], 1, static function (CommandLine $line): void {
    $data = Client::fromSettings(Settings::fromEnvironment())->analyzeWound($line->words[0]);
    $length = static fn (mixed $centimetres): string => is_numeric($centimetres)
        ? str_replace('.', ',', (string) $centimetres) . ' cm'
        // Sans règle sur la photo, il n’y a pas de mesure : l’absence se dit, elle ne se remplace pas par zéro.
        : 'non évaluable';
    $dimensions = $data['dimensions'];
    foreach ([
        'Type' => $data['type_plaie'],
        'Localisation' => $data['localisation'],
        'Longueur' => $length($dimensions['longueur_cm']),
        'Largeur' => $length($dimensions['largeur_cm']),
        'Profondeur' => $length($dimensions['profondeur_cm']),
        'Stade' => $data['stade_cicatrisation'],
        'Signes d’infection' => implode(', ', $data['signes_infection']),
        'État général' => $data['etat_general'],
        'Confiance' => $data['confiance'],
        'Notes' => $data['notes'],
    ] as $label => $value) {
        echo "$label : ", is_string($value) && $value !== '' ? $value : '-', "\n";
    }
});
