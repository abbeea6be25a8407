<?php

declare(strict_types=1);

namespace Constat\Http;

use Constat\ConstatException;

final class CurlTransport implements Transport
{
    private const CONNECT_TIMEOUT_SECONDS = 10;

    public function __construct(
        private readonly string $url,
        #[\SensitiveParameter]
        private readonly string $apiKey,
        private readonly int $timeoutSeconds,
    ) {
    }

    public function send(Request $request): Response
    {
        $headers = [];
        $lines = ["X-API-Key: {$this->apiKey}", 'Accept: application/json'];
        foreach ($request->headers as $name => $value) {
            $lines[] = "$name: $value";
        }
        $curl = curl_init($this->url . $request->path);
        curl_setopt_array($curl, [
            CURLOPT_CUSTOMREQUEST => $request->method,
            CURLOPT_HTTPHEADER => $lines,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_CONNECTTIMEOUT => self::CONNECT_TIMEOUT_SECONDS,
            CURLOPT_TIMEOUT => $this->timeoutSeconds,
            // La clé ne part que vers ce serveur : aucune redirection, aucun autre protocole.
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_HEADERFUNCTION => static function ($_curl, string $line) use (&$headers): int {
                [$name, $value] = array_pad(explode(':', $line, 2), 2, null);
                if ($value !== null) {
                    $headers[strtolower(trim($name))] = trim($value);
                }

                return strlen($line);
            },
        ]);
        if ($request->form !== null) {
            // Un tableau, et non une chaîne : curl compose alors le multipart et lit les fichiers au fil de l’envoi.
            curl_setopt($curl, CURLOPT_POSTFIELDS, $request->form);
        }
        $body = curl_exec($curl);
        if (!is_string($body)) {
            throw $this->failureOf(curl_errno($curl), curl_error($curl));
        }

        return new Response((int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $headers, $body);
    }

    private function failureOf(int $number, string $reason): ConstatException
    {
        return $number === CURLE_OPERATION_TIMEOUTED
            ? new ConstatException(
                "Le serveur {$this->url} n’a pas répondu à temps. "
                . 'Augmentez CONSTAT_TIMEOUT_SECONDS, ou déposez une tâche avec enqueue_job.php.',
                'timeout',
            )
            : new ConstatException(
                "Le serveur {$this->url} est injoignable ($reason). "
                . 'Vérifiez CONSTAT_URL et que le serveur est démarré.',
                'unreachable',
            );
    }
}
