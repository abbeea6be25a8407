import type { Database } from '../database/database.js'

/** So many bad keys in so long lock an address out for as long again. */
export const lockOutRule = { attempts: 5, windowMs: 5 * 60_000, lockedMs: 5 * 60_000 } as const

const sweepEveryMs = 60_000

/**
 * Locks out who presents bad keys. Attempts are rows of the database, which all processes see; a network that is locked
 * is remembered in memory, so that its requests cost the database nothing, whatever their number.
 */
export class LockOut {
  readonly #knex: Database['knex']
  /** More are found again in the database at their next bad key. */
  readonly #mostRemembered: number
  readonly #lockedUntil = new Map<string, number>()
  /** The attempt of a network that is being written: those that come at the same moment wait for it. */
  readonly #writing = new Map<string, Promise<void>>()
  #sweptAt = 0

  constructor(database: Pick<Database, 'knex'>, { mostRemembered = 10_000 } = {}) {
    this.#knex = database.knex
    this.#mostRemembered = mostRemembered
  }

  /** When a network may try again, in milliseconds since 1970 UTC; null when it is not locked out. */
  lockedUntil(network: string, now: number): number | null {
    const until = this.#lockedUntil.get(network)
    if (until === undefined) return null
    if (until > now) return until
    this.#lockedUntil.delete(network)
    return null
  }

  /**
   * Counts one bad key. True when the network was locked out meanwhile, by those that were presented at the same moment:
   * they are counted one after the other, so that a burst writes no more attempts than it takes.
   */
  async addBadKey(network: string, now: number): Promise<boolean> {
    const own = (this.#writing.get(network) ?? Promise.resolve()).then(() => this.#count(network, now))
    const settled = own.then(
      () => undefined,
      () => undefined,
    )
    this.#writing.set(network, settled)
    try {
      return await own
    } finally {
      if (this.#writing.get(network) === settled) this.#writing.delete(network)
    }
  }

  async #count(network: string, now: number): Promise<boolean> {
    if (this.lockedUntil(network, now) !== null) return true
    await this.#knex('bad_key_attempts').insert({ address: network, at: now })
    const recent = await this.#knex<{ address: string; at: number }>('bad_key_attempts')
      .where({ address: network })
      .where('at', '>', now - lockOutRule.windowMs)
      .limit(lockOutRule.attempts + 1)
      .pluck('at')
    if (recent.length >= lockOutRule.attempts) this.#lock(network, now + lockOutRule.lockedMs)
    await this.#sweep(now)
    // More than it takes: another process has locked it out.
    return recent.length > lockOutRule.attempts
  }

  #lock(network: string, until: number): void {
    if (this.#lockedUntil.size >= this.#mostRemembered) {
      const [oldest] = this.#lockedUntil.keys()
      if (oldest !== undefined) this.#lockedUntil.delete(oldest)
    }
    this.#lockedUntil.set(network, until)
  }

  /** Addresses are about people: none is kept longer than it is of use. */
  async #sweep(now: number): Promise<void> {
    if (now - this.#sweptAt < sweepEveryMs) return
    this.#sweptAt = now
    await this.#knex('bad_key_attempts')
      .where('at', '<=', now - lockOutRule.windowMs)
      .delete()
  }
}
