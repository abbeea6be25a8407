import type { Database } from '../database/database.js'
import type { Used } from './used.js'
import { countedColumns, usedOf, type CountersRow, type UsageRow } from './usage-row.js'

/** What a key used on one day. */
export interface DayOfUsage extends Used {
  /** `2026-11-30`, in the time zone of quotas. */
  readonly day: string
}

export interface UsageOfKey extends Used {
  readonly keyId: string
}

/** What is added to a day: one call, or more of a call that was counted before. */
export interface AddedUsage extends Used {
  readonly unpricedCalls: number
}

/** Which days are told. */
export interface UsageFilter {
  /** Null for every key. */
  readonly keyId: string | null
  /** First and last day, `2026-11-30`, both told. */
  readonly from: string
  readonly to: string
}

export const nothingUsed: AddedUsage = {
  calls: 0,
  pages: 0,
  inputTokens: 0,
  outputTokens: 0,
  costMicroUsd: 0,
  unpricedCalls: 0,
}
export const oneCall: AddedUsage = { ...nothingUsed, calls: 1 }

/** The table of usage by key and day. */
export class KeyUsage {
  readonly #knex: Database['knex']

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  async add(keyId: string, usage: AddedUsage & Pick<DayOfUsage, 'day'>): Promise<void> {
    const added = {
      calls: usage.calls,
      pages: usage.pages,
      input_tokens: usage.inputTokens,
      output_tokens: usage.outputTokens,
      cost_micro_usd: usage.costMicroUsd,
      unpriced_calls: usage.unpricedCalls,
    }
    const sums = Object.fromEntries(
      Object.entries(added).map(([name, amount]) => [
        name,
        this.#knex.raw('?? + ?', [`api_key_usage.${name}`, amount]),
      ]),
    )
    await this.#knex('api_key_usage')
      .insert({ key_id: keyId, day: usage.day, ...added })
      .onConflict(['key_id', 'day'])
      .merge(sums)
  }

  /** Newest first. */
  async daysOf(keyId: string, most: number): Promise<DayOfUsage[]> {
    const rows = await this.#knex<UsageRow>('api_key_usage').where({ key_id: keyId }).orderBy('day', 'desc').limit(most)
    return rows.map((row) => ({ day: row.day, ...usedOf(row) }))
  }

  /** Days with usage, the first one first. */
  async daily(filter: UsageFilter): Promise<DayOfUsage[]> {
    const rows = await this.#sums('day', filter)
    return rows.map((row) => ({ day: row.grouped_by, ...usedOf(row) }))
  }

  /** Keys with usage, in the order of their ids. */
  async byKey(filter: UsageFilter): Promise<UsageOfKey[]> {
    const rows = await this.#sums('key_id', filter)
    return rows.map((row) => ({ keyId: row.grouped_by, ...usedOf(row) }))
  }

  /** All of it; nothing where there was none. */
  async overall(filter: UsageFilter): Promise<Used> {
    const [row] = await this.#sums(null, filter)
    return row === undefined || row.calls === null ? nothingUsed : usedOf(row)
  }

  async callsOf(keyId: string): Promise<number> {
    const row = await this.#knex<UsageRow>('api_key_usage')
      .where({ key_id: keyId })
      .sum<{ calls: string | number | null }[]>({ calls: 'calls' })
    return Number(row[0]?.calls ?? 0)
  }

  async #sums(group: 'day' | 'key_id' | null, { keyId, from, to }: UsageFilter): Promise<SumsRow[]> {
    const knex = this.#knex
    const sums = knex('api_key_usage')
      .whereBetween('day', [from, to])
      .where(keyId === null ? {} : { key_id: keyId })
      .select<SumsRow[]>(
        group === null ? knex.raw(`'' AS grouped_by`) : knex.ref(group).as('grouped_by'),
        ...countedColumns.map((name) => knex.raw('SUM(??) AS ??', [name, name])),
        // A sum passes over what is not known, and would read as the whole.
        knex.raw('CASE WHEN COUNT(*) = COUNT(unpriced_calls) THEN SUM(unpriced_calls) END AS unpriced_calls'),
      )
    return group === null ? sums : sums.groupBy(group).orderBy(group)
  }
}

type SumsRow = CountersRow & { readonly grouped_by: string }
