<?php

declare(strict_types=1);

namespace Constat\Http;

use Constat\ConstatException;

/** Porte une requête au serveur, une fois. */
interface Transport
{
    /** @throws ConstatException `unreachable` ou `timeout`, quand aucune réponse n’arrive */
    public function send(Request $request): Response;
}
