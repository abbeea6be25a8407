import type { ServerErrorCode } from '../api-types.js'

/** Failures that the client itself tells, and the French sentence of each. */
export const clientErrorSentences = {
  network_failed: 'Le serveur Constat est injoignable. Vérifiez son adresse et la connexion, puis réessayez.',
  timeout: 'Le serveur Constat n’a pas répondu à temps. Réessayez, ou envoyez la facture comme tâche.',
  aborted: 'L’appel a été annulé.',
  unreadable_answer:
    'La réponse ne vient pas d’un serveur Constat, ou elle a été coupée. Vérifiez l’adresse du serveur et le proxy.',
  job_failed: 'La tâche a échoué.',
  webhook_not_authentic: 'Ce webhook n’est pas authentique : il est refusé.',
  report_damaged: 'Le rapport reçu est incomplet ou altéré. Demandez de nouveau le résultat.',
  invalid_argument: 'Un paramètre du client est incorrect.',
} as const

export type ClientErrorCode = keyof typeof clientErrorSentences

export type ErrorCode = ServerErrorCode | ClientErrorCode
