<?php

declare(strict_types=1);

namespace Constat\Tests;

use Constat\ConstatException;
use Constat\Http\Request;
use Constat\Http\Response;
use Constat\Http\RetryingTransport;
use Constat\Http\Transport;
use PHPUnit\Framework\TestCase;

final class RetryingTransportTest extends TestCase
{
    private const NOW = 1_795_942_800;

    /** @var list<int> */
    private array $pauses = [];

    /**
     * @dataProvider exchanges
     * @param list<array{int, string|null}|null> $answers statut et Retry-After ; null : pas de réponse
     * @param list<int> $pauses
     */
    public function testPauses(array $answers, bool $isRepeatable, array $pauses, int $status): void
    {
        $transport = new RetryingTransport(
            $this->answering($answers),
            function (int $seconds): void {
                $this->pauses[] = $seconds;
            },
            static fn (): int => self::NOW,
        );
        try {
            $reached = $transport->send(new Request('POST', '/', isRepeatable: $isRepeatable))->status;
        } catch (ConstatException $failure) {
            $reached = $failure->status;
        }
        self::assertSame([$pauses, $status], [$this->pauses, $reached]);
    }

    /** @return iterable<string, array{list<array{int, string|null}|null>, bool, list<int>, int}> */
    public static function exchanges(): iterable
    {
        yield 'réussi du premier coup' => [[[200, null]], false, [], 200];
        yield 'le délai demandé' => [[[429, '7'], [200, null]], false, [7], 200];
        yield 'le délai demandé en date' => [[[503, self::inNineSeconds()], [200, null]], false, [9], 200];
        yield 'un délai illisible' => [[[503, 'bientôt'], [200, null]], false, [1], 200];
        yield 'le quota du jour' => [[[429, '36000']], false, [], 429];
        yield 'quatre essais' => [array_fill(0, 4, [503, null]), false, [1, 2, 4], 503];
        yield 'un refus définitif' => [[[422, '1']], true, [], 422];
        yield 'sans réponse, répétable' => [[null, [200, null]], true, [1], 200];
        yield 'sans réponse, peut-être faite' => [[null], false, [], 0];
        yield 'mandataire, répétable' => [[[502, null], [200, null]], true, [1], 200];
        yield 'mandataire, peut-être faite' => [[[504, null]], false, [], 504];
    }

    private static function inNineSeconds(): string
    {
        return gmdate(DATE_RFC7231, self::NOW + 9);
    }

    /** @param list<array{int, string|null}|null> $answers */
    private function answering(array $answers): Transport
    {
        return new class ($answers) implements Transport {
            /** @param list<array{int, string|null}|null> $answers */
            public function __construct(private array $answers)
            {
            }

            public function send(Request $request): Response
            {
                $answer = array_shift($this->answers) ?? throw new ConstatException('Injoignable.', 'unreachable');

                return new Response($answer[0], $answer[1] === null ? [] : ['retry-after' => $answer[1]], '{}');
            }
        };
    }
}
