<?php

declare(strict_types=1);

namespace Constat\Webhook;

/** Où les messages sont rangés. */
interface Store
{
    /**
     * Range un message et retient qu’il est passé : les deux, ou aucun des deux. Ranger deux fois la même tâche n’en
     * laisse qu’un exemplaire ; un échec ne remplace jamais un succès.
     *
     * @return bool faux quand ce même envoi (identifiant et horodatage) était déjà passé : rien n’est alors écrit
     */
    public function keep(Message $message, Verified $verified, int $now): bool;
}
