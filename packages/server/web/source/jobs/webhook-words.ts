import { inBothLanguages } from '../shell/both-languages.js'

/** By the word that the server gives; another is shown as it is. */
const reasons: Readonly<Record<string, string>> = {
  timeout: 'pas de réponse à temps',
  network: 'injoignable',
  tls: 'certificat refusé',
  redirect: 'renvoie ailleurs, refusé',
  name_resolution: 'nom introuvable',
  private_address: 'adresse privée, refusée',
}

export const webhookWords = inBothLanguages(
  {
    title: 'Webhook',
    states: { waiting: 'Nouvel envoi prévu', delivered: 'Reçu', failed: 'Abandonné' },
    next: (moment: string) => `Prochain envoi vers ${moment}.`,
    attempts: 'Envois du webhook',
    noAttempt: 'Pas encore envoyé.',
    at: 'Envoi',
    outcome: 'Issue',
    duration: 'Durée',
    answer: 'Début de la réponse',
    delivered: (status: number | null) => (status === null ? 'reçu' : `reçu (HTTP ${status})`),
    refused: (status: number) => `refusé (HTTP ${status})`,
    reasons,
    replay: 'Renvoyer le webhook',
    replayed: 'Le webhook est renvoyé.',
  },
  {
    title: 'Webhook',
    states: { waiting: 'To be sent again', delivered: 'Received', failed: 'Given up' },
    next: (moment) => `Next attempt about ${moment}.`,
    attempts: 'Attempts of the webhook',
    noAttempt: 'Not sent yet.',
    at: 'Attempt',
    outcome: 'Outcome',
    duration: 'Duration',
    answer: 'Start of the answer',
    delivered: (status) => (status === null ? 'received' : `received (HTTP ${status})`),
    refused: (status) => `refused (HTTP ${status})`,
    reasons: {
      timeout: 'no answer in time',
      network: 'cannot be reached',
      tls: 'certificate refused',
      redirect: 'redirects elsewhere, refused',
      name_resolution: 'name not found',
      private_address: 'private address, refused',
    },
    replay: 'Send the webhook again',
    replayed: 'The webhook is being sent again.',
  },
)
