import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { Database } from '../database/database.js'
import type { KeyChanges, NewKey, StoredKey } from './api-key.js'
import { digestKey } from './digest-key.js'
import { generateKey } from './generate-key.js'
import { keyOfRow, type KeyRow } from './key-row.js'

/** A key at the only moment at which it is known. */
export interface ShownKey {
  readonly key: string
  readonly stored: StoredKey
}

/** The keys of the database. */
export class KeyStore {
  readonly #knex: Database['knex']

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  async create(fields: NewKey, now: number): Promise<ShownKey> {
    const key = generateKey()
    const id = randomUUID()
    await this.#knex<KeyRow>('api_keys').insert({
      id,
      name: fields.name,
      owner: fields.owner,
      ...identityOf(key),
      scopes: fields.scopes.join(','),
      daily_limit: fields.dailyLimit,
      rate_per_minute: fields.ratePerMinute,
      expires_at: fields.expiresAt,
      is_active: true,
      created_at: now,
    })
    return this.#shown(key, id)
  }

  /** In the order in which they were made. */
  async list(): Promise<StoredKey[]> {
    const rows = await this.#knex<KeyRow>('api_keys').orderBy('created_at').orderBy('id')
    return rows.map(keyOfRow)
  }

  async get(id: string): Promise<StoredKey | null> {
    const row = await this.#knex<KeyRow>('api_keys').where({ id }).first()
    return row === undefined ? null : keyOfRow(row)
  }

  /**
   * The key that has this digest, or had it until it was rotated and may still use it. An index finds the row: its time
   * tells nothing of a key, for nobody can choose a digest; the digests are then compared in constant time.
   */
  async findByDigest(digest: Buffer, now: number): Promise<StoredKey | null> {
    const sha256 = digest.toString('hex')
    const row = await this.#knex<KeyRow>('api_keys')
      .where({ sha256 })
      .orWhereRaw('(previous_sha256 = ? AND previous_until > ?)', [sha256, now])
      .first()
    if (row === undefined) return null
    const found = row.sha256 === sha256 ? row.sha256 : (row.previous_sha256 ?? '')
    return timingSafeEqual(Buffer.from(found, 'hex'), digest) ? keyOfRow(row) : null
  }

  /**
   * Changes what is given of a key and leaves the rest, its counters among it. Null when there is no active key of this id.
   */
  async update(id: string, changes: KeyChanges): Promise<StoredKey | null> {
    const { name, owner, scopes, dailyLimit, ratePerMinute, expiresAt } = changes
    const row: Partial<KeyRow> = {
      ...(name !== undefined && { name }),
      ...(owner !== undefined && { owner }),
      ...(scopes !== undefined && { scopes: scopes.join(',') }),
      ...(dailyLimit !== undefined && { daily_limit: dailyLimit }),
      ...(ratePerMinute !== undefined && { rate_per_minute: ratePerMinute }),
      ...(expiresAt !== undefined && { expires_at: expiresAt }),
    }
    if (Object.keys(row).length > 0) await this.#knex<KeyRow>('api_keys').where({ id, is_active: true }).update(row)
    const stored = await this.get(id)
    return stored?.isActive === true ? stored : null
  }

  /** Ends a key for ever; false when there is none to end. */
  async revoke(id: string): Promise<boolean> {
    const changes = { is_active: false, previous_sha256: null, previous_until: null }
    return (await this.#knex<KeyRow>('api_keys').where({ id, is_active: true }).update(changes)) > 0
  }

  /**
   * Gives a key a new secret; the one before stays good for so long. Null when there is no active key of this id.
   */
  async rotate(id: string, overlapMs: number, now: number): Promise<ShownKey | null> {
    const key = generateKey()
    const previous =
      overlapMs > 0
        ? { previous_sha256: this.#knex.ref('sha256'), previous_until: now + overlapMs }
        : { previous_sha256: null, previous_until: null }
    // MySQL sets columns from left to right: the old digest moves before the new one comes.
    const changed = await this.#knex('api_keys')
      .where({ id, is_active: true })
      .update({ ...previous, ...identityOf(key) })
    return changed > 0 ? this.#shown(key, id) : null
  }

  async #shown(key: string, id: string): Promise<ShownKey> {
    const stored = await this.get(id)
    if (stored === null) throw new Error('the key that was just written is not there')
    return { key, stored }
  }
}

function identityOf(key: string): { sha256: string; hint: string } {
  return { sha256: digestKey(key).toString('hex'), hint: `${key.slice(0, 7)}…${key.slice(-4)}` }
}
