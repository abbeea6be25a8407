import { mergeLabelHints, type LabelHints } from '@constat/core'
import type { Knex } from 'knex'
import type { Database } from '../database/database.js'

interface LabelHintsRow {
  readonly review_id: string
  readonly key_id: string
  /** JSON of a list. */
  readonly hints: string
  readonly learned_at: number
}

const none: LabelHints = { version: 1, hints: [] }

/** What the corrections of each review have taught. Hints are of the key whose documents they come from. */
export class LabelHintStore {
  readonly #knex: Knex

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  /** Takes what a review teaches, in place of what it taught before. */
  async put(review: { readonly id: string; readonly keyId: string }, { hints }: LabelHints, at: number): Promise<void> {
    if (hints.length === 0) return this.remove(review.id)
    const row = { review_id: review.id, key_id: review.keyId, hints: JSON.stringify(hints), learned_at: at }
    await this.#rows().insert(row).onConflict('review_id').merge()
  }

  /** Forgets what a review taught. */
  async remove(reviewId: string): Promise<void> {
    await this.#rows().where({ review_id: reviewId }).delete()
  }

  /** What all corrections of a key teach together; of every key for null. */
  async ofKey(keyId: string | null): Promise<LabelHints> {
    const rows = await this.#of(keyId).orderBy('review_id').select('hints')
    return rows.reduce<LabelHints>(
      (merged, row) => mergeLabelHints(merged, { version: 1, hints: JSON.parse(row.hints) as LabelHints['hints'] }),
      none,
    )
  }

  /** Forgets what the corrections of a key taught, of every key for null; gives of how many reviews. */
  removeOfKey(keyId: string | null): Promise<number> {
    return this.#of(keyId).delete()
  }

  #of(keyId: string | null) {
    return keyId === null ? this.#rows() : this.#rows().where({ key_id: keyId })
  }

  #rows() {
    return this.#knex<LabelHintsRow>('label_hints')
  }
}
