import type { WebhookReceiver } from './webhook-receiver.js'
import type { AcceptedTask } from './produce-tasks.js'

/** How the run ended, in the eyes of those who sent the bills. */
export interface Outcome {
  readonly statuses: Readonly<Record<string, number>>
  /** Bills that end as FAILURE although they could be read: allowed, but not wished for. */
  readonly unlucky: number
  readonly webhooks: { readonly tasks: number; readonly arrivals: number }
  readonly backups: number
  /** Sentences: each is a promise that was not kept. */
  readonly faults: readonly string[]
}

export interface Evidence {
  readonly accepted: readonly AcceptedTask[]
  /** Status of each task, at the end. */
  readonly statuses: ReadonlyMap<string, string>
  readonly receiver: Pick<WebhookReceiver, 'effects' | 'arrivals' | 'faults'>
  /** Prefixes of the complete backups, by the `external_ref` that they are of. */
  readonly backups: ReadonlyMap<string, readonly string[]>
  /** Prefixes that do not verify. */
  readonly damaged: readonly string[]
  readonly otherFaults: readonly string[]
}

/** Checks what was promised of every bill that was accepted. */
export function verifyOutcome({ accepted, statuses, receiver, backups, damaged, otherFaults }: Evidence): Outcome {
  const faults = [...receiver.faults, ...otherFaults, ...damaged.map((prefix) => `${prefix}: the backup is damaged`)]
  const counts: Record<string, number> = {}
  let unlucky = 0
  const known = new Set(accepted.map(({ id }) => id))
  if (known.size !== accepted.length) faults.push(`${accepted.length - known.size} tasks were given to two bills`)
  for (const task of accepted) {
    const { id, externalRef, isUnreadable } = task
    const status = statuses.get(id) ?? 'none'
    counts[status] = (counts[status] ?? 0) + 1
    if (status !== 'SUCCESS' && status !== 'FAILURE') faults.push(`${id} has not ended: ${status}`)
    if (status === 'SUCCESS' && isUnreadable) faults.push(`${id} is a success although it cannot be read`)
    if (status === 'FAILURE' && !isUnreadable) unlucky += 1
    faults.push(...faultsOfWebhook(task, status, receiver), ...faultsOfBackup(task, status, backups))
    if (receiver.effects.get(id)?.externalRef !== externalRef && receiver.effects.has(id)) {
      faults.push(`${id}: its webhook is of another bill`)
    }
  }
  for (const id of receiver.effects.keys())
    if (!known.has(id)) faults.push(`${id}: a webhook of a task nobody was given`)
  const arrivals = [...receiver.arrivals.values()].reduce((sum, count) => sum + count, 0)
  const webhooks = { tasks: receiver.effects.size, arrivals }
  const complete = [...backups.values()].reduce((sum, prefixes) => sum + prefixes.length, 0)
  return { statuses: counts, unlucky, webhooks, backups: complete, faults }
}

function faultsOfWebhook({ id }: AcceptedTask, status: string, { effects }: Evidence['receiver']): string[] {
  const effect = effects.get(id)
  if (effect === undefined) return [`${id}: its webhook never came`]
  return effect.status === status ? [] : [`${id} ended as ${status}, its webhook says ${effect.status}`]
}

function faultsOfBackup({ id, externalRef }: AcceptedTask, status: string, backups: Evidence['backups']): string[] {
  const count = backups.get(externalRef)?.length ?? 0
  const expected = status === 'SUCCESS' ? 1 : 0
  return count === expected ? [] : [`${id} (${status}) has ${count} backups`]
}
