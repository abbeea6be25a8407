<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Un message authentique dont on ne peut rien faire : réponse 400. */
final class BadRequest extends \RuntimeException
{
}
