import type { Knex } from 'knex'
import type { Database } from '../database/database.js'
import { reviewOf, rowOf, summaryColumns, summaryOf, type ReviewRow, type ReviewSummaryRow } from './review-row.js'
import type { Review, ReviewCorrection, ReviewKind, ReviewState, ReviewSummary } from './review.js'

/** Whose reviews are asked for: of one key, or of every key. */
export interface ReviewOwner {
  /** Null for all keys. */
  readonly keyId: string | null
}

export interface ReviewQuery extends ReviewOwner {
  /** Null for all, as for `kind`. */
  readonly state: ReviewState | null
  readonly kind: ReviewKind | null
}

/** Where a page of a list begins: after this review. */
export type ReviewPosition = Pick<ReviewSummary, 'id' | 'createdAt'>

export type ReviewCounts = Readonly<Record<ReviewState, number>>

/** The rows of the reviews and every way in which one changes. */
export class ReviewStore {
  readonly #knex: Knex

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  /** Gives the id of the review of this document: this one, or that of an earlier reading for the same key. */
  async add(review: Review, knex: Knex = this.#knex): Promise<string> {
    await reviewsIn(knex).insert(rowOf(review)).onConflict(['key_id', 'kind', 'sha256']).ignore()
    return (await this.idOf(review, knex)) ?? review.id
  }

  async idOf(
    { keyId, kind, sha256 }: Pick<Review, 'keyId' | 'kind' | 'sha256'>,
    knex = this.#knex,
  ): Promise<string | null> {
    const row = await reviewsIn(knex).where({ key_id: keyId, kind, sha256 }).first('id')
    return row?.id ?? null
  }

  async get(id: string): Promise<Review | null> {
    const row = await reviewsIn(this.#knex).where({ id }).first()
    return row === undefined ? null : reviewOf(row)
  }

  /** Newest first. */
  async list(query: ReviewQuery, most: number, after: ReviewPosition | null): Promise<ReviewSummary[]> {
    const rows = await this.#page(query, most, after).select<ReviewSummaryRow[]>([...summaryColumns])
    return rows.map(summaryOf)
  }

  /** The same with their fields. */
  async listWhole(query: ReviewQuery, most: number, after: ReviewPosition | null): Promise<Review[]> {
    return (await this.#page(query, most, after)).map(reviewOf)
  }

  /** How many there are in each state. */
  async counts({ keyId }: ReviewOwner): Promise<ReviewCounts> {
    const all = reviewsIn(this.#knex)
    const rows = await (keyId === null ? all : all.where({ key_id: keyId }))
      .groupBy('state')
      .select<{ state: ReviewState; count: number | string }[]>('state', this.#knex.raw('COUNT(*) AS count'))
    const none = { open: 0, corrected: 0, confirmed: 0, dismissed: 0 }
    return rows.reduce<ReviewCounts>((counts, { state, count }) => ({ ...counts, [state]: Number(count) }), none)
  }

  /** Says what a person has made of it, in place of what was said before. */
  async decide(
    id: string,
    decision: { state: ReviewState; corrections: readonly ReviewCorrection[]; at: number },
    knex: Knex = this.#knex,
  ): Promise<void> {
    const { state, corrections, at } = decision
    await reviewsIn(knex)
      .where({ id })
      .update({ state, corrections: JSON.stringify(corrections), decided_at: at })
  }

  async remove(id: string): Promise<boolean> {
    return (await reviewsIn(this.#knex).where({ id }).delete()) > 0
  }

  /** Ids of reviews that expire at or before a moment. */
  expiredAt(moment: number, most: number): Promise<string[]> {
    return reviewsIn(this.#knex).where('expires_at', '<=', moment).limit(most).pluck('id')
  }

  /** Which of these ids are those of reviews. */
  async knownOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await reviewsIn(this.#knex)
        .whereIn('id', [...ids])
        .pluck('id'),
    )
  }

  #page({ keyId, state, kind }: ReviewQuery, most: number, after: ReviewPosition | null) {
    const page = reviewsIn(this.#knex)
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(most)
    if (keyId !== null) void page.where({ key_id: keyId })
    if (state !== null) void page.where({ state })
    if (kind !== null) void page.where({ kind })
    if (after !== null)
      void page.whereRaw('(created_at < ? OR (created_at = ? AND id < ?))', [
        after.createdAt,
        after.createdAt,
        after.id,
      ])
    return page
  }
}

function reviewsIn(knex: Knex) {
  return knex<ReviewRow>('reviews')
}
