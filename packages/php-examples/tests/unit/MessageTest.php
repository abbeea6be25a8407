<?php

declare(strict_types=1);

namespace Constat\Tests;

use Constat\ConstatException;
use Constat\ReportFiles;
use Constat\Webhook\BadRequest;
use Constat\Webhook\Headers;
use Constat\Webhook\Message;
use PHPUnit\Framework\TestCase;

final class MessageTest extends TestCase
{
    /** @dataProvider unusable */
    public function testRefuses(string $body, ?string $header = null): void
    {
        $this->expectException(BadRequest::class);
        Message::parse($body, new Headers($header === null ? [] : ['X-Task-Id' => $header]));
    }

    /** @return iterable<string, array{0: string, 1?: string}> */
    public static function unusable(): iterable
    {
        yield 'rien' => [''];
        yield 'pas du JSON' => ['{"task_id":'];
        yield 'un tableau' => ['[1]'];
        yield 'un texte' => ['"t"'];
        yield 'sans tâche' => ['{"type":"wound.completed"}'];
        yield 'type étrange' => ['{"task_id":"t","type":"a b"}'];
        yield 'type qui n’est pas un texte' => ['{"task_id":"t","type":1}'];
        yield 'en-tête contraire' => ['{"task_id":"t","type":"wound.completed"}', 'u'];
        foreach (['../t', 't/u', 't\\u', '.t', "t\n", "t\0", '', 'é', str_repeat('t', 65)] as $taskId) {
            $body = json_encode(['task_id' => $taskId, 'type' => 'wound.completed']);
            yield 'tâche ' . json_encode($taskId) => [(string) $body];
            yield 'tâche de l’en-tête ' . json_encode($taskId) => ['{"type":"wound.completed"}', $taskId];
        }
        yield 'rapport absent' => ['{"task_id":"t","type":"invoice.completed"}'];
        yield 'rapport d’un autre format' => [self::completed(['anonymous_report_base64' => base64_encode('MZ')])];
        yield 'base64 abîmé' => [self::completed(['anonymous_report_base64' => '*' . base64_encode('%PDF-a')])];
        yield 'taille contraire' => [self::completed(['anonymous_size' => 1])];
        yield 'empreinte contraire' => [self::completed(['non_anonymous_sha256' => str_repeat('0', 64)])];
    }

    public function testKeepsEverythingButTheReports(): void
    {
        $body = self::completed(['user_id' => PHP_INT_MAX, 'vide' => new \stdClass(), 'taux' => 0.1]);
        $message = Message::parse($body, new Headers([]));
        self::assertSame('%PDF-complet', $message->reports?->nonAnonymous);
        self::assertSame('%PDF-anonyme', $message->reports->anonymous);
        self::assertSame(PHP_INT_MAX, $message->integer('user_id'));
        self::assertSame(
            '{"task_id":"t","type":"invoice.completed","user_id":9223372036854775807,"vide":{},"taux":0.1}',
            $message->json,
        );
    }

    public function testLeavesOtherMessagesAsTheyCame(): void
    {
        $body = '{ "task_id": "t", "type": "wound.completed", "data": {"longueur_cm": 4.50} }';
        $message = Message::parse($body, new Headers(['x-task-id' => 't']));
        self::assertSame([$body, null, false], [$message->json, $message->reports, $message->isInvoice()]);
    }

    public function testTakesTheTaskOfTheHeaderFromTheSenderOfBefore(): void
    {
        $body = self::completed([], ['task_id', 'type']);
        $message = Message::parse($body, new Headers(['X-Task-Id' => 'b9-A_1']));
        self::assertSame(['b9-A_1', 'invoice.completed'], [$message->taskId, $message->type]);
    }

    public function testAFileNeverLeavesItsFolder(): void
    {
        foreach (['../t.pdf', '/t.pdf', '.t', "t\0.pdf", ''] as $name) {
            try {
                (new ReportFiles(sys_get_temp_dir()))->write($name, 'x');
                self::fail($name);
            } catch (ConstatException $failure) {
                self::assertSame('invalid_name', $failure->errorCode);
            }
        }
    }

    /**
     * @param array<string, mixed> $replaced
     * @param list<string> $without
     */
    private static function completed(array $replaced, array $without = []): string
    {
        $keys = [
            'task_id' => 't',
            'type' => 'invoice.completed',
            'non_anonymous_report_base64' => base64_encode('%PDF-complet'),
            'anonymous_report_base64' => base64_encode('%PDF-anonyme'),
            ...$replaced,
        ];

        return (string) json_encode(array_diff_key($keys, array_flip($without)));
    }
}
