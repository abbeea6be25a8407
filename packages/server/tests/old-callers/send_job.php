<?php
[, $url, $key, $bill] = $argv;
$request = curl_init("$url/v1/jobs/pdf");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => ["X-API-Key: $key", 'Accept: application/json'],
    CURLOPT_POSTFIELDS => [
        'file' => new CURLFile($bill),
        'user_id' => 123,
        'invoice_id' => 456,
        'external_ref' => 'ABC-2025-09',
        'webhook_url' => 'https://client.example/invoice_ready.php',
    ],
]);
echo curl_exec($request), PHP_EOL;
