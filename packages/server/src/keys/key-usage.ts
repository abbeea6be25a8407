import type { Database } from '../database/database.js'

/** What a key used on one day. */
export interface DayOfUsage {
  /** `2026-11-30`, in the time zone of quotas. */
  readonly day: string
  readonly calls: number
  readonly pages: number
  /** Of models. */
  readonly inputTokens: number
  readonly outputTokens: number
  /** Of models whose price is known, in millionths of a US dollar. */
  readonly costMicroUsd: number
}

/** What is added to a day: one call, or more of a call that was counted before. */
export type AddedUsage = Omit<DayOfUsage, 'day'>

export const oneCall: AddedUsage = { calls: 1, pages: 0, inputTokens: 0, outputTokens: 0, costMicroUsd: 0 }

interface UsageRow {
  key_id: string
  day: string
  calls: number
  pages: number
  input_tokens: number
  output_tokens: number
  cost_micro_usd: number
}

/** The table of usage by key and day. */
export class KeyUsage {
  readonly #knex: Database['knex']

  constructor(database: Pick<Database, 'knex'>) {
    this.#knex = database.knex
  }

  async add(keyId: string, usage: DayOfUsage): Promise<void> {
    const added = {
      calls: usage.calls,
      pages: usage.pages,
      input_tokens: usage.inputTokens,
      output_tokens: usage.outputTokens,
      cost_micro_usd: usage.costMicroUsd,
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
    return rows.map((row) => ({
      day: row.day,
      calls: row.calls,
      pages: row.pages,
      inputTokens: row.input_tokens,
      outputTokens: row.output_tokens,
      costMicroUsd: row.cost_micro_usd,
    }))
  }

  async callsOf(keyId: string): Promise<number> {
    const row = await this.#knex<UsageRow>('api_key_usage')
      .where({ key_id: keyId })
      .sum<{ calls: string | number | null }[]>({ calls: 'calls' })
    return Number(row[0]?.calls ?? 0)
  }
}
