<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Pourquoi un message n’est pas cru : pour votre journal, jamais pour l’expéditeur. */
enum Refusal: string
{
    case Unauthorized = 'unauthorized';
    case NoSignature = 'no_signature';
    case BadSignature = 'bad_signature';
    case TooOld = 'too_old';
    case TooNew = 'too_new';
    case Replayed = 'replayed';

    /** Le mot du contrat : un faussaire n’apprend pas en quoi il s’est trompé. */
    public function word(): string
    {
        return $this === self::Unauthorized ? 'unauthorized' : 'bad signature';
    }
}
