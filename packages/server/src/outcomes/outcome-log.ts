import type { Clock } from '@constat/core'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { QuotaDay } from '../keys/quota-day.js'
import type { DocumentKind, Outcome } from './outcome.js'
import { outcomeRow, sumsOf, totalsOf, type OutcomeRow, type SumsRow, type TotalsRow } from './outcome-row.js'
import type {
  DayOfOutcomes,
  OutcomeFilter,
  OutcomesOfKey,
  OutcomeSums,
  OutcomeTotals,
  OutcomeTotalsFilter,
} from './outcome-sums.js'

export interface OutcomeLogOptions {
  readonly knex: Knex
  readonly clock: Clock
  /** The day that it is in the time zone of quotas. */
  readonly today: () => QuotaDay
  readonly logger: Logger
}

const isMeasured = 'CASE WHEN error_code IS NULL AND duration_ms IS NOT NULL THEN 1 ELSE 0 END'

/**
 * The rank of a duration among those of the same group that ended alike, which all three databases count by a window: the
 * smallest duration that at least so many in a hundred stay within (nearest rank), never one between two that were measured.
 */
const durationWithin = (percent: 50 | 95) =>
  `MIN(CASE WHEN error_code IS NULL AND place * 100 >= measured * ${percent} THEN duration_ms END)`

/** How the analyses of documents ended, and what that comes to by day, by key and in all. */
export class OutcomeLog {
  readonly #options: OutcomeLogOptions
  readonly #writing = new Set<Promise<void>>()

  constructor(options: OutcomeLogOptions) {
    this.#options = options
  }

  /** Enters an outcome. No answer waits for it: a write that fails is logged, and that outcome is missing. */
  record(outcome: Outcome): void {
    const { knex, clock, today, logger } = this.#options
    const row = outcomeRow(outcome, clock().getTime(), today().name)
    const written = knex<OutcomeRow>('document_outcomes')
      .insert(row)
      .then(
        () => undefined,
        (error: unknown) => {
          logger.warn({ event: 'outcome_not_written', kind: outcome.kind, err: error })
        },
      )
      .finally(() => this.#writing.delete(written))
    this.#writing.add(written)
  }

  /** Resolved once what was recorded here is written, or logged as not. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing)
  }

  /** Days with a document, the first one first. */
  async daily(filter: OutcomeFilter): Promise<DayOfOutcomes[]> {
    const rows = await this.#sums('day', filter)
    return rows.map((row) => ({ day: row.grouped_by, ...sumsOf(row) }))
  }

  /** Keys with a document, in the order of their ids. */
  async byKey(filter: OutcomeFilter): Promise<OutcomesOfKey[]> {
    const rows = await this.#sums('key_id', filter)
    return rows.map((row) => ({ keyId: row.grouped_by, ...sumsOf(row) }))
  }

  /** All of them; nothing where there is none. */
  async overall(filter: OutcomeFilter): Promise<OutcomeSums> {
    const [row] = await this.#sums(null, filter)
    if (row === undefined) throw new Error('a sum without groups is one row')
    return sumsOf(row)
  }

  /**
   * What the outcomes that are kept come to.
   *
   * @param keyId null for every key
   * @param since where `recent` begins, in milliseconds since 1970 UTC
   */
  async totals({ keyId = null, kind, since }: OutcomeTotalsFilter): Promise<OutcomeTotals> {
    const { knex } = this.#options
    const row = await knex<OutcomeRow>('document_outcomes')
      .where(columnsOf(keyId, kind))
      .select<TotalsRow[]>(
        knex.raw('COUNT(*) AS documents'),
        knex.raw('SUM(CASE WHEN error_code IS NULL THEN 0 ELSE 1 END) AS failures'),
        knex.raw('SUM(CASE WHEN at > ? THEN 1 ELSE 0 END) AS recent', [since]),
        knex.raw('AVG(CASE WHEN error_code IS NULL THEN confidence END) AS mean_confidence'),
      )
      .first()
    return totalsOf(row)
  }

  /** Removes outcomes of before a moment, at most so many at once; gives how many. */
  async removeBefore(moment: number, most: number): Promise<number> {
    const { knex } = this.#options
    const ids = await knex<OutcomeRow>('document_outcomes').where('at', '<', moment).limit(most).pluck('id')
    return knex<OutcomeRow>('document_outcomes').whereIn('id', ids).delete()
  }

  async #sums(group: 'day' | 'key_id' | null, { keyId, kind, from, to }: OutcomeFilter): Promise<SumsRow[]> {
    const { knex } = this.#options
    const own = group === null ? [] : [group]
    const window = `PARTITION BY ${[...own, isMeasured].join(', ')}`
    const chosen = knex<OutcomeRow>('document_outcomes')
      .whereBetween('day', [from, to])
      .where(columnsOf(keyId, kind))
      .select(
        ...[...own, 'error_code', 'needs_review', 'confidence', 'duration_ms'],
        knex.raw(`ROW_NUMBER() OVER (${window} ORDER BY duration_ms) AS place`),
        knex.raw(`COUNT(*) OVER (${window}) AS measured`),
      )
    const sums = knex
      .from(chosen.as('chosen'))
      .select<SumsRow[]>(
        group === null ? knex.raw(`'' AS grouped_by`) : knex.ref(group).as('grouped_by'),
        knex.raw('COUNT(*) AS documents'),
        knex.raw('SUM(CASE WHEN error_code IS NULL THEN 0 ELSE 1 END) AS failures'),
        knex.raw('SUM(CASE WHEN needs_review = ? THEN 1 ELSE 0 END) AS to_review', [true]),
        knex.raw('AVG(confidence) AS mean_confidence'),
        knex.raw(`${durationWithin(50)} AS median_duration_ms`),
        knex.raw(`${durationWithin(95)} AS p95_duration_ms`),
      )
    return group === null ? sums : sums.groupBy(group).orderBy(group)
  }
}

function columnsOf(keyId: string | null, kind: DocumentKind | undefined) {
  return { ...(keyId === null ? {} : { key_id: keyId }), ...(kind === undefined ? {} : { kind }) }
}
