<?php

declare(strict_types=1);

namespace Constat\Http;

use Constat\ConstatException;

/** Recommence ce qui peut l’être, en respectant le délai que demande le serveur (`Retry-After`). */
final class RetryingTransport implements Transport
{
    private const ATTEMPTS = 4;
    /** Au-delà (le quota du jour, par exemple), mieux vaut dire l’échec que faire attendre. */
    private const LONGEST_WAIT_SECONDS = 60;

    /** @var \Closure(int): void */
    private readonly \Closure $wait;
    /** @var \Closure(): int */
    private readonly \Closure $clock;

    /**
     * @param (\Closure(int): void)|null $wait
     * @param (\Closure(): int)|null $clock
     */
    public function __construct(
        private readonly Transport $transport,
        ?\Closure $wait = null,
        ?\Closure $clock = null,
    ) {
        $this->wait = $wait ?? static function (int $seconds): void {
            sleep($seconds);
        };
        $this->clock = $clock ?? time(...);
    }

    public function send(Request $request): Response
    {
        for ($attempt = 1; ; $attempt++) {
            try {
                $response = $this->transport->send($request);
                $pause = $this->pauseAfter($response, $request, $attempt);
                if ($pause === null || $attempt === self::ATTEMPTS) {
                    return $response;
                }
            } catch (ConstatException $failure) {
                // Sans réponse, nul ne sait si le travail a été fait : seul ce qui est répétable repart.
                if (!$request->isRepeatable || $attempt === self::ATTEMPTS) {
                    throw $failure;
                }
                $pause = 2 ** ($attempt - 1);
            }
            ($this->wait)($pause);
        }
    }

    /** Secondes avant de recommencer ; null pour s’en tenir à cette réponse. */
    private function pauseAfter(Response $response, Request $request, int $attempt): ?int
    {
        // 429 et 503 sont des refus : rien n’a été fait. 502 et 504 viennent d’un mandataire, qui n’en sait rien.
        $isRefusal = in_array($response->status, [429, 503], true);
        $isDoubtful = in_array($response->status, [502, 504], true);
        if (!$isRefusal && !($isDoubtful && $request->isRepeatable)) {
            return null;
        }
        $pause = $response->retryAfterSeconds(($this->clock)()) ?? 2 ** ($attempt - 1);

        return $pause <= self::LONGEST_WAIT_SECONDS ? $pause : null;
    }
}
