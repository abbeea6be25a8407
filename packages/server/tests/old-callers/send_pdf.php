<?php
[, $url, $key, $bill] = $argv;
$request = curl_init("$url/v1/invoices/pdf");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HTTPHEADER => ["X-API-Key: $key", 'Accept: application/json'],
    CURLOPT_POSTFIELDS => [
        'file' => new CURLFile($bill, 'application/pdf', basename($bill)),
        'type' => 'electricite',
        'confidence_min' => 0.5,
        'strict' => true,
        'user_id' => 123,
        'invoice_id' => 456,
        'external_ref' => 'ABC-2025-09',
    ],
]);
echo curl_exec($request), PHP_EOL;
