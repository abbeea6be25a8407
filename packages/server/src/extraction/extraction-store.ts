import type { Knex } from 'knex'
import type { Database } from '../database/database.js'
import { extractionOf, extractionRow, type ExtractionRow } from './extraction-row.js'
import type { Extraction } from './extraction.js'

/** Where a page of a list begins: after this extraction. */
export type ExtractionPosition = Pick<Extraction, 'id' | 'extractedAt'>

/** Which extractions of a key are listed. */
export interface ExtractionQuery {
  readonly keyId: string
  /** First and last day, `2026-11-30`, both counted; null for no bound. */
  readonly from: string | null
  readonly to: string | null
}

/** Rows looked at together when room is made. */
const mostAtOnce = 1000

/** Extractions as they are kept, by key: what is answered again, listed and exported. */
export class ExtractionStore {
  readonly #knex: Knex

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  /** @param day that it is in the time zone of quotas */
  async add(extraction: Extraction, digest: string, day: string): Promise<void> {
    await extractionsIn(this.#knex).insert(extractionRow(extraction, digest, day))
  }

  /** The latest one of this digest that was made after a moment; null without one. */
  async find(digest: string, since: number): Promise<Extraction | null> {
    const row = await extractionsIn(this.#knex)
      .where({ digest })
      .where('extracted_at', '>', since)
      .orderBy('extracted_at', 'desc')
      .first()
    return row === undefined ? null : extractionOf(row)
  }

  /** Null for one of another key as for none. */
  async get(keyId: string, id: string): Promise<Extraction | null> {
    const row = await extractionsIn(this.#knex).where({ id, key_id: keyId }).first()
    return row === undefined ? null : extractionOf(row)
  }

  /** Newest first. */
  async list(
    { keyId, from, to }: ExtractionQuery,
    most: number,
    after: ExtractionPosition | null,
  ): Promise<Extraction[]> {
    const page = extractionsIn(this.#knex)
      .where({ key_id: keyId })
      .orderBy([
        { column: 'extracted_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(most)
    if (from !== null) void page.where('day', '>=', from)
    if (to !== null) void page.where('day', '<=', to)
    if (after !== null)
      void page.whereRaw('(extracted_at < ? OR (extracted_at = ? AND id < ?))', [
        after.extractedAt,
        after.extractedAt,
        after.id,
      ])
    return (await page).map(extractionOf)
  }

  /** False when the key has none of this id. */
  async remove(keyId: string, id: string): Promise<boolean> {
    return (await extractionsIn(this.#knex).where({ id, key_id: keyId }).delete()) > 0
  }

  /** Removes extractions of before a moment, at most so many at once; gives how many. */
  async removeBefore(moment: number, most: number): Promise<number> {
    const ids = await extractionsIn(this.#knex).where('extracted_at', '<', moment).limit(most).pluck('id')
    return this.#delete(ids)
  }

  /** Removes the oldest until all together take no more than so many bytes, or a thousand are gone; gives how many. */
  async removeBeyond(mostBytes: number): Promise<number> {
    const sum = await extractionsIn(this.#knex).sum<{ bytes: string | number | null }[]>({ bytes: 'bytes' })
    let excess = Number(sum[0]?.bytes ?? 0) - mostBytes
    if (excess <= 0) return 0
    const oldest = await extractionsIn(this.#knex).orderBy('extracted_at').limit(mostAtOnce).select('id', 'bytes')
    const ids: string[] = []
    for (const { id, bytes } of oldest) {
      if (excess <= 0) break
      ids.push(id)
      excess -= bytes
    }
    return this.#delete(ids)
  }

  async #delete(ids: readonly string[]): Promise<number> {
    return ids.length === 0
      ? 0
      : extractionsIn(this.#knex)
          .whereIn('id', [...ids])
          .delete()
  }
}

function extractionsIn(knex: Knex) {
  return knex<ExtractionRow>('extractions')
}
