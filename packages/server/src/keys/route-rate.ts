import type { Database } from '../database/database.js'

interface RouteCallsRow {
  key_id: string
  route: string
  minute: number
  calls: number
}

/** A call of a route that has a rate of its own. */
export interface RouteCall {
  readonly keyId: string
  /** Its name in the table: at most 40 characters. */
  readonly route: string
  /** Calls of one key in one minute. */
  readonly limit: number
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

const msPerMinute = 60_000

/**
 * Calls of keys by minute, of routes that allow fewer than a key has: counted for keys of the settings as well, and the
 * same for every process. Counters only go forward, as those of {@link Quota}.
 */
export class RouteRate {
  readonly #knex: Database['knex']

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  /**
   * Counts one call, or refuses it, in one statement: of any number at once, never more are let in than the limit.
   *
   * @returns what is left of this minute; null for a call that is refused
   */
  async take({ keyId, route, limit, now }: RouteCall): Promise<number | null> {
    const knex = this.#knex
    const minute = Math.floor(now / msPerMinute)
    const row = { key_id: keyId, route }
    await knex<RouteCallsRow>('route_calls')
      .insert({ ...row, minute: 0, calls: 0 })
      .onConflict(['key_id', 'route'])
      .ignore()
    const taken = await knex('route_calls')
      .where(row)
      .whereRaw('(calls < ? OR minute < ?)', [limit, minute])
      // MySQL sets columns from left to right: the counter first, then what it is counted by.
      .update({
        calls: knex.raw('CASE WHEN minute < ? THEN 1 ELSE calls + 1 END', [minute]),
        minute: knex.raw('CASE WHEN minute < ? THEN ? ELSE minute END', [minute, minute]),
      })
    if (taken === 0) return null
    const counted = await knex<RouteCallsRow>('route_calls').where(row).first('calls')
    return Math.max(0, limit - (counted?.calls ?? limit))
  }
}
