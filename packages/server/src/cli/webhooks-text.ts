import type { DeliveryAttempt, DeliveryState } from '../webhooks/delivery.js'
import { withoutQuery, type ListedDelivery } from '../webhooks/describe-delivery.js'
import type { ReplayOutcome } from '../webhooks/replay-webhook.js'
import { formatSeconds } from './french-format.js'
import type { Terminal } from './terminal.js'
import { printable } from './wrap-text.js'

interface Showing extends Pick<Terminal, 'colors'> {
  timeZone: string
  /** Every attempt instead of the last one. */
  isWhole: boolean
}

const states: Readonly<Record<DeliveryState, string>> = {
  waiting: 'en attente',
  delivered: 'remis',
  failed: 'abandonné',
}

/** Every webhook as a person reads it. */
export function webhooksText(deliveries: readonly ListedDelivery[], showing: Showing): string {
  if (deliveries.length === 0) return 'Aucun webhook.\n'
  return `\n${deliveries.map((delivery) => textOf(delivery, showing)).join('\n')}\n`
}

function textOf(delivery: ListedDelivery, { colors, timeZone, isWhole }: Showing): string {
  const { state, type, taskId, url, made, createdAt, nextAttemptAt } = delivery
  const paint = { waiting: colors.yellow, delivered: colors.green, failed: colors.red }[state]
  const mark = { waiting: '…', delivered: '✓', failed: '✗' }[state]
  const moment = (at: number) =>
    new Date(at).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  const next = nextAttemptAt === null ? '' : `, prochain essai vers ${moment(nextAttemptAt)}`
  const count = `${made.length} essai${made.length > 1 ? 's' : ''}`
  const shown = isWhole ? made : made.slice(-1)
  const lines = [
    `  ${paint(mark)} ${colors.bold(states[state])}  ${type}  ${moment(createdAt)}  ${count}${next}`,
    `    ${taskId}  ${printable(withoutQuery(url))}`,
    ...shown.map((attempt) => colors.dim(`    ${moment(attempt.at)}  ${attemptText(attempt)}`)),
  ]
  return `${lines.join('\n')}\n`
}

function attemptText({ status, durationMs, answerStart, errorReason }: DeliveryAttempt): string {
  const outcome = status === null ? (reasons[errorReason ?? ''] ?? 'échec') : `HTTP ${status}`
  const answer = answerStart === '' ? '' : `  ${printable(answerStart).slice(0, 60)}`
  return `${outcome}, ${formatSeconds(durationMs)}${answer}`
}

const reasons: Readonly<Record<string, string>> = {
  timeout: 'aucune réponse à temps',
  network: 'connexion impossible',
  name_resolution: 'nom d’hôte introuvable',
  unknown_host: 'nom d’hôte introuvable',
  tls: 'certificat refusé',
  private_address: 'adresse privée, refusée',
  scheme: 'adresse sans https, refusée',
  port: 'port refusé',
  credentials: 'adresse avec mot de passe, refusée',
  not_an_address: 'adresse illisible',
}

export function replaysText(
  outcomes: readonly { task: string; outcome: ReplayOutcome }[],
  { colors }: Pick<Terminal, 'colors'>,
): string {
  if (outcomes.length === 0) return 'Aucun webhook abandonné.\n'
  const sentences: Readonly<Record<ReplayOutcome, string>> = {
    queued: 'sera renvoyé',
    unknown: 'aucun webhook pour cette analyse',
    gone: 'résultat supprimé : plus rien à renvoyer',
  }
  const lines = outcomes.map(({ task, outcome }) => {
    const mark = outcome === 'queued' ? colors.green('✓') : colors.red('✗')
    return `  ${mark} ${printable(task.slice(0, 60))}  ${sentences[outcome]}\n`
  })
  return `\n${lines.join('')}\n`
}
