<?php
[, $url, $key, $first, $second] = $argv;
$request = curl_init("$url/v1/invoices/images");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => ["X-API-Key: $key", 'Accept: application/json'],
    CURLOPT_POSTFIELDS => [
        'files[0]' => new CURLFile($first, 'image/jpeg', 'page 1.jpg'),
        'files[1]' => new CURLFile($second, 'image/jpeg', 'page 2.jpg'),
        'type' => 'g',
        'strict' => 'false',
        'user_id' => 123,
        'invoice_id' => 456,
        'external_ref' => 'ABC-2025-09',
    ],
]);
echo curl_exec($request), PHP_EOL;
