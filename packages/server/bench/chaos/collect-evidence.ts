import { setTimeout as wait } from 'node:timers/promises'
import { listBackups, verifyBackup, type ObjectStore } from '@constat/core'
import { sendBill, type AcceptedTask, type Produced } from './produce-tasks.js'
import type { Evidence } from './verify-outcome.js'
import type { WebhookReceiver } from './webhook-receiver.js'

export interface CollectionOptions {
  readonly url: string
  readonly key: string
  readonly webhookUrl: string
  readonly produced: Produced
  readonly receiver: Pick<WebhookReceiver, 'effects'>
  readonly backups: ObjectStore
  readonly patienceMs: number
  readonly log: (line: string) => void
}

type Collected = Pick<Evidence, 'statuses' | 'backups' | 'damaged'> & { readonly otherFaults: readonly string[] }

/** Bills that are sent once more at the end, to see that they are the same tasks. */
const sentAgain = 25

/** Waits until everything has ended and arrived, or patience ends, and tells what there is then. */
export async function collectEvidence(options: CollectionOptions): Promise<Collected> {
  const { produced, receiver, backups, patienceMs, log } = options
  const { accepted } = produced
  const statuses = new Map<string, string>()
  const otherFaults: string[] = []
  const deadline = performance.now() + patienceMs
  let listed = await listedBackups(backups)
  while (performance.now() < deadline) {
    await readStatuses(options, statuses, otherFaults)
    listed = await listedBackups(backups)
    const { complete } = listed
    const ended = [...statuses.values()].filter(hasEnded).length
    const successes = [...statuses.values()].filter((status) => status === 'SUCCESS').length
    log(`ended ${ended}, told ${receiver.effects.size}, backed up ${complete.size} of ${accepted.length}`)
    if (ended === accepted.length && receiver.effects.size >= ended && complete.size >= successes) break
    await wait(1000)
  }
  await sendAgain(options, accepted.slice(0, sentAgain), otherFaults)
  const { complete, cut } = listed
  const damaged = [...cut]
  for (const prefix of [...complete.values()].flat()) {
    const { faults } = await verifyBackup(backups, prefix)
    if (faults.length > 0) damaged.push(prefix)
  }
  return { statuses, backups: complete, damaged, otherFaults }
}

function hasEnded(status: string): boolean {
  return status === 'SUCCESS' || status === 'FAILURE'
}

/** Asks for each task that had not ended; a few of those that had are asked again, for an end is an end. */
async function readStatuses(
  { url, key, produced }: CollectionOptions,
  statuses: Map<string, string>,
  faults: string[],
): Promise<void> {
  for (const [index, { id }] of produced.accepted.entries()) {
    const before = statuses.get(id) ?? ''
    if (hasEnded(before) && index % 50 !== 0) continue
    const response = await fetch(`${url}/v1/jobs/${id}`, { headers: { 'X-API-Key': key } })
    const { status = `answer ${response.status}` } = (await response.json()) as { status?: string }
    if (hasEnded(before) && before !== status) faults.push(`${id} was ${before} and is ${status}`)
    statuses.set(id, status)
  }
}

/** Folders of backups by the `external_ref` that they are of: those with a manifest, and those without. */
async function listedBackups(store: ObjectStore): Promise<{ complete: Map<string, string[]>; cut: string[] }> {
  const complete = new Map<string, string[]>()
  const cut: string[] = []
  for await (const { prefix, isComplete } of listBackups(store, '')) {
    const externalRef = /\/extref-([^/]+)\//.exec(prefix)?.[1] ?? prefix
    if (isComplete) complete.set(externalRef, [...(complete.get(externalRef) ?? []), prefix])
    else cut.push(prefix)
  }
  return { complete, cut }
}

async function sendAgain(options: CollectionOptions, tasks: readonly AcceptedTask[], faults: string[]): Promise<void> {
  for (const task of tasks) {
    const answer = await sendBill(options.url, task, options)
    if (!('id' in answer)) faults.push(`${task.id}: refused when sent again: ${answer.refusal}`)
    else if (answer.id !== task.id) faults.push(`${task.id} became ${answer.id} when it was sent again`)
  }
}
