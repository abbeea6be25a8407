import { setTimeout as wait } from 'node:timers/promises'
import type { S3StandIn } from '@constat/core/testing'
import type { PrivateServer } from './private-server.js'
import type { SmallDisk } from './small-disk.js'
import type { WebhookReceiver } from './webhook-receiver.js'

/** Something that breaks, and is mended after so long. */
export interface Trouble {
  readonly name: string
  /** Share of the bills accepted when it begins. */
  readonly at: number
  readonly happen: () => Promise<void>
}

/** Lets each trouble happen once, when so many bills are accepted; one after the other. */
export function scheduleTroubles(troubles: readonly Trouble[], jobs: number, log: (line: string) => void) {
  const waiting = [...troubles].sort((one, other) => one.at - other.at)
  let last: Promise<void> = Promise.resolve()
  return {
    /** To be told how many bills are accepted. */
    onAccepted: (count: number): void => {
      while (waiting[0] !== undefined && count >= waiting[0].at * jobs) {
        const trouble = waiting.shift()
        last = last.then(async () => {
          log(`${trouble?.name ?? ''} at ${count} bills`)
          await trouble?.happen()
          log(`${trouble?.name ?? ''}: over`)
        })
      }
    },
    /** Resolved when all that has begun is over. */
    over: (): Promise<void> => last,
  }
}

/** What can break in a run; null where the run has none. */
export interface Breakable {
  readonly receiver: WebhookReceiver
  readonly store: S3StandIn
  readonly server: PrivateServer | null
  readonly redis: PrivateServer | null
  readonly disk: SmallDisk
}

/** All that can break, each for so long. */
export function troublesOf({ receiver, store, server, redis, disk }: Breakable, downMs: number): Trouble[] {
  const during = (begin: () => void | Promise<void>, end: () => void | Promise<void>) => async () => {
    await begin()
    await wait(downMs)
    await end()
  }
  const receiverDown = during(
    () => receiver.down(),
    () => receiver.up(),
  )
  const storeDown = during(
    () => {
      store.failWhen(() => true)
    },
    () => {
      store.failWhen(null)
    },
  )
  const diskFull = during(
    () => {
      disk.fill()
    },
    () => {
      disk.free()
    },
  )
  return [
    { name: 'the receiver of webhooks is down', at: 0.15, happen: receiverDown },
    { name: 'the store of backups is down', at: 0.3, happen: storeDown },
    ...(server === null ? [] : [{ name: 'the database crashes', at: 0.45, happen: () => server.crash(downMs) }]),
    ...(redis === null ? [] : [{ name: 'Redis crashes and forgets', at: 0.6, happen: () => redis.crash(downMs) }]),
    ...(disk.canBeFull ? [{ name: 'the disk is full', at: 0.75, happen: diskFull }] : []),
  ]
}
