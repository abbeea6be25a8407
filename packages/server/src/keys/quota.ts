import type { Database } from '../database/database.js'
import type { StoredKey } from './api-key.js'
import { keyOfRow, type KeyRow } from './key-row.js'
import type { QuotaDay } from './quota-day.js'

/** One call that was counted: what is needed to give it back. */
export interface CountedCall {
  readonly keyId: string
  readonly day: string
}

/** What a call was let in with, or why it was not: the counters as they are after it. */
export interface Taking {
  readonly outcome: 'taken' | 'day' | 'minute' | 'unusable'
  /** Null when the key is gone. */
  readonly key: StoredKey | null
  readonly day: QuotaDay
  /** Milliseconds since 1970 UTC. */
  readonly at: number
}

/** Calls of a key on a day, whatever day it was last used on. */
export function callsOn(day: QuotaDay, key: StoredKey): number {
  return key.quotaDay >= day.name ? key.callsOfDay : 0
}

const msPerMinute = 60_000
/** A minute may turn between the refusal and the question why. */
const mostTries = 3

/** Counters of calls by day and by minute, the same for every process. */
export class Quota {
  readonly #knex: Database['knex']

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  /**
   * Counts one call, or refuses it, in one statement: however many are sent at once, never more are let in than the
   * limits allow. A refused call counts for nothing.
   */
  async take(keyId: string, day: QuotaDay, now: number): Promise<Taking> {
    const minute = Math.floor(now / msPerMinute)
    for (let tries = 1; ; tries += 1) {
      const taken = await this.#count(keyId, day.name, minute, now)
      const row = await this.#knex<KeyRow>('api_keys').where({ id: keyId }).first()
      const key = row === undefined ? null : keyOfRow(row)
      const state = { key, day, at: now }
      if (taken) return { outcome: 'taken', ...state }
      if (key === null || !key.isActive || (key.expiresAt ?? Infinity) <= now) return { outcome: 'unusable', ...state }
      if (callsOn(day, key) >= (key.dailyLimit ?? Infinity)) return { outcome: 'day', ...state }
      if (key.quotaMinute >= minute || tries === mostTries) return { outcome: 'minute', ...state }
    }
  }

  /**
   * The counters only ever go on to a later day or minute: a process whose clock is behind counts on the later one,
   * and cannot begin a day again that another one has ended.
   */
  async #count(id: string, day: string, minute: number, now: number): Promise<boolean> {
    const knex = this.#knex
    const changed = await knex('api_keys')
      .where({ id, is_active: true })
      .whereRaw('(expires_at IS NULL OR expires_at > ?)', [now])
      .whereRaw('(daily_limit IS NULL OR calls_today < daily_limit OR (quota_day < ? AND daily_limit > 0))', [day])
      .whereRaw('(calls_in_minute < rate_per_minute OR quota_minute < ?)', [minute])
      // MySQL sets columns from left to right: counters first, then what they are counted by.
      .update({
        calls_today: knex.raw('CASE WHEN quota_day < ? THEN 1 ELSE calls_today + 1 END', [day]),
        calls_in_minute: knex.raw('CASE WHEN quota_minute < ? THEN 1 ELSE calls_in_minute + 1 END', [minute]),
        quota_day: knex.raw('CASE WHEN quota_day < ? THEN ? ELSE quota_day END', [day, day]),
        quota_minute: knex.raw('CASE WHEN quota_minute < ? THEN ? ELSE quota_minute END', [minute, minute]),
        last_used: now,
        total_calls: knex.raw('total_calls + 1'),
      })
    return changed > 0
  }

  /** Takes a call out of the counters of its day; that of the minute stays, for the work was begun. */
  async giveBack({ keyId, day }: CountedCall): Promise<void> {
    const knex = this.#knex
    await knex('api_keys')
      .where({ id: keyId })
      .update({
        calls_today: knex.raw('CASE WHEN quota_day = ? AND calls_today > 0 THEN calls_today - 1 ELSE calls_today END', [
          day,
        ]),
        total_calls: knex.raw('CASE WHEN total_calls > 0 THEN total_calls - 1 ELSE 0 END'),
      })
  }
}
