<?php

declare(strict_types=1);

namespace Constat\Tests;

use Constat\ConstatException;
use Constat\Webhook\Headers;
use Constat\Webhook\Secret;
use Constat\Webhook\Verifier;
use Constat\Webhook\WebhookRefused;
use PHPUnit\Framework\TestCase;

/** Les mêmes messages que la bibliothèque TypeScript, et les mêmes verdicts. */
final class VerifierTest extends TestCase
{
    /**
     * @dataProvider vectors
     * @param array<string, mixed> $vector
     */
    public function testVerdict(array $vector): void
    {
        $secrets = array_map(static fn (string $text): Secret => new Secret($text), $vector['secrets']);
        $verifier = new Verifier($secrets, $vector['token'], 300, $vector['acceptLegacy']);
        try {
            $verified = $verifier->verify($vector['body'], new Headers($vector['headers']), $vector['now']);
            $verdict = ['id' => $verified->id, 'signature' => $verified->signature];
        } catch (WebhookRefused $refused) {
            $verdict = ['reason' => $refused->reason->value];
        }
        self::assertSame($vector['expected'], $verdict);
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public static function vectors(): iterable
    {
        $json = (string) file_get_contents(__DIR__ . '/../../vectors/webhooks.json');
        foreach (json_decode($json, true, 512, JSON_THROW_ON_ERROR) as $vector) {
            yield $vector['name'] => [$vector];
        }
    }

    public function testNothingIsBelievedWithoutASecretNorAToken(): void
    {
        $this->expectException(ConstatException::class);
        new Verifier([], null);
    }

    /** @dataProvider unusableSecrets */
    public function testASecretThatAnybodyKnowsIsRefused(string $text): void
    {
        $this->expectException(ConstatException::class);
        new Secret($text);
    }

    /** @return iterable<string, array{string}> */
    public static function unusableSecrets(): iterable
    {
        yield 'vide' => [''];
        yield 'préfixe seul' => ['whsec_'];
        yield 'trop court' => ['whsec_' . base64_encode(str_repeat('a', 23))];
        yield 'trop long' => ['whsec_' . base64_encode(str_repeat('a', 65))];
        yield 'sans remplissage' => ['whsec_' . rtrim(base64_encode(str_repeat('a', 25)), '=')];
        yield 'pas du base64' => ['whsec_' . str_repeat('*', 32)];
    }
}
