<?php

declare(strict_types=1);

namespace Constat;

use Constat\Http\CurlTransport;
use Constat\Http\Request;
use Constat\Http\RetryingTransport;
use Constat\Http\Transport;

/** Les routes de Constat, une méthode chacune. Toutes lancent une ConstatException quand elles échouent. */
final class Client
{
    public function __construct(private readonly Transport $transport)
    {
    }

    public static function fromSettings(Settings $settings): self
    {
        if ($settings->apiKey === null) {
            throw new ConstatException(
                'Réglage CONSTAT_API_KEY absent : indiquez la clé que le serveur affiche à son premier démarrage.',
                'invalid_setting',
            );
        }

        return new self(new RetryingTransport(
            new CurlTransport($settings->url, $settings->apiKey, $settings->timeoutSeconds),
        ));
    }

    /** @return array<string, mixed> les six clés du contrat, et les autres que décrit `/docs` */
    public function analyzePdf(string $path, InvoiceForm $form): array
    {
        return $this->post('/v1/invoices/pdf', Upload::pdf($path), $form);
    }

    /**
     * @param list<string> $paths 1 à 8 photographies des pages, dans l’ordre
     * @return array<string, mixed>
     */
    public function analyzeImages(array $paths, InvoiceForm $form): array
    {
        return $this->post('/v1/invoices/images', Upload::images($paths), $form);
    }

    /**
     * Lit les champs d’une facture de n’importe quel métier, en PDF, en photo ou en XML.
     *
     * @return array<string, mixed> `fields` : seulement ce qui a été lu, chacun avec `label`, `value`, `confidence`
     */
    public function extractInvoice(string $path): array
    {
        $request = new Request('POST', '/extract', ['file' => Upload::file($path)]);

        return self::data($this->transport->send($request)->json(), 'de champs');
    }

    /** Dépose un PDF à analyser plus tard ; rend l’identifiant de la tâche. */
    public function enqueuePdf(string $path, InvoiceForm $form, ?string $idempotencyKey = null): string
    {
        return $this->enqueue('/v1/jobs/pdf', Upload::pdf($path), $form, $idempotencyKey);
    }

    /** @param list<string> $paths */
    public function enqueueImages(array $paths, InvoiceForm $form, ?string $idempotencyKey = null): string
    {
        return $this->enqueue('/v1/jobs/images', Upload::images($paths), $form, $idempotencyKey);
    }

    /** @return array<string, mixed> `status` : PENDING, STARTED, RETRY, SUCCESS et `result`, ou FAILURE et `error` */
    public function job(string $taskId): array
    {
        return $this->transport->send(Request::get('/v1/jobs/' . rawurlencode($taskId)))->json();
    }

    /** @return array<string, mixed> les onze clés de `data`, et l’évaluation détaillée sous `analyse` */
    public function analyzeWound(string $path): array
    {
        $request = new Request('POST', '/v1/analyze-wound', ['wound_image' => Upload::file($path)]);

        return self::data($this->transport->send($request)->json(), 'd’évaluation');
    }

    /**
     * @param array<string, mixed> $answer
     * @return array<string, mixed>
     */
    private static function data(array $answer, string $what): array
    {
        $data = $answer['data'] ?? null;
        if (($answer['success'] ?? false) !== true || !is_array($data)) {
            throw new ConstatException("Le serveur n’a pas rendu $what.", 'unexpected_answer');
        }

        return $data;
    }

    /**
     * @param array<string, \CURLFile> $files
     * @return array<string, mixed>
     */
    private function post(string $path, array $files, InvoiceForm $form): array
    {
        return $this->transport->send(new Request('POST', $path, [...$files, ...$form->fields()]))->json();
    }

    /** @param array<string, \CURLFile> $files */
    private function enqueue(string $path, array $files, InvoiceForm $form, ?string $idempotencyKey): string
    {
        // La même clé d’un essai à l’autre : une réponse perdue ne fait pas deux tâches.
        $headers = ['Idempotency-Key' => $idempotencyKey ?? bin2hex(random_bytes(16))];
        $request = new Request('POST', $path, [...$files, ...$form->fields()], $headers, isRepeatable: true);
        $taskId = $this->transport->send($request)->json()['task_id'] ?? null;

        return is_string($taskId)
            ? $taskId
            : throw new ConstatException('Le serveur n’a pas rendu d’identifiant de tâche.', 'unexpected_answer');
    }
}
