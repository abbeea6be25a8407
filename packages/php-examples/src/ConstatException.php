<?php

declare(strict_types=1);

namespace Constat;

/** Un échec qui se lit : une phrase en français, un code stable et, s’il vient du serveur, de quoi le retrouver. */
final class ConstatException extends \RuntimeException
{
    public function __construct(
        string $message,
        /** Stable : c’est lui qu’un programme compare, jamais la phrase. */
        public readonly string $errorCode,
        /** Statut HTTP ; 0 quand le serveur n’a pas répondu. */
        public readonly int $status = 0,
        /** À citer à l’exploitant du serveur : son journal porte le même. */
        public readonly ?string $requestId = null,
        ?\Throwable $previous = null,
    ) {
        parent::__construct($message, $status, $previous);
    }
}
