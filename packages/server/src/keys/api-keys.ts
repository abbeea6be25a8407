import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import type { Database } from '../database/database.js'
import type { ApiKey } from './api-key.js'
import { identifyBy, type Identity } from './identity.js'
import { KeyLookup } from './key-lookup.js'
import { KeyStore } from './key-store.js'
import { KeyUsage, type AddedUsage } from './key-usage.js'
import { LockOut } from './lock-out.js'
import { Quota, type CountedCall, type Taking } from './quota.js'
import { quotaDayIn, type QuotaDay } from './quota-day.js'
import { trustedKey, type SettingsKey } from './settings-keys.js'
import { UsageRecorder } from './usage-recorder.js'

/** Who may call, how often, and what was used: keys of the settings and of the database. */
export interface ApiKeys {
  readonly store: KeyStore
  readonly usage: KeyUsage
  /** Those of `API_KEY` and the like, which have no row. */
  readonly settingsKeys: readonly ApiKey[]
  /** IANA name of the time zone whose days quotas and usage have. */
  readonly timeZone: string
  /**
   * Says who presents these keys, of which one that is ours is enough.
   *
   * @param address of the client: after five bad keys it is locked out
   */
  identify(presentedKeys: readonly string[], address: string | undefined): Promise<Identity>
  /** Has a key that was changed in the store taken as it is now, at once in this process and in two seconds in others. */
  forget(keyId: string): void
  /** Counts one call of a key that is limited, or says which limit it would pass. */
  take(key: ApiKey): Promise<Taking>
  /** Undoes {@link take}: for a call that is refused or ends by a fault of ours, and for a job that fails so. */
  giveBack(call: CountedCall): Promise<void>
  /** Adds to what the key of a call used; written a moment later. */
  recordUsage(call: CountedCall, used: AddedUsage): void
  /** Writes the usage that is not in the database yet. */
  flushUsage(): Promise<void>
  today(): QuotaDay
}

export interface ApiKeysOptions {
  database: Database
  settingsKeys: readonly SettingsKey[]
  /** IANA name of the time zone whose days quotas have. */
  timeZone: string
  clock: Clock
  logger: Logger
}

/** Puts the parts together. */
export function createApiKeys({ database, settingsKeys, timeZone, clock, logger }: ApiKeysOptions): ApiKeys {
  const store = new KeyStore(database)
  const usage = new KeyUsage(database)
  const lookup = new KeyLookup(settingsKeys, store)
  const identify = identifyBy(lookup, new LockOut(database))
  const quota = new Quota(database)
  const recorder = new UsageRecorder(usage, logger)
  const dayOf = quotaDayIn(timeZone)
  const now = () => clock().getTime()
  return {
    store,
    usage,
    settingsKeys: settingsKeys.map(trustedKey),
    timeZone,
    identify: (presentedKeys, address) => identify(presentedKeys, address, now()),
    forget: (keyId) => {
      lookup.forget(keyId)
    },
    take: (key) => quota.take(key.id, dayOf(now()), now()),
    giveBack: (call) => quota.giveBack(call),
    recordUsage: (call, used) => {
      recorder.record(call, used)
    },
    flushUsage: () => recorder.flush(),
    today: () => dayOf(now()),
  }
}
