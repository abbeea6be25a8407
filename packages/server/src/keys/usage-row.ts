import type { Used } from './used.js'

/** As the table `api_key_usage` holds it. */
export interface UsageRow {
  key_id: string
  day: string
  calls: number
  pages: number
  input_tokens: number
  output_tokens: number
  cost_micro_usd: number
  /** Null on a day that was counted before such calls were. */
  unpriced_calls: number | null
}

export const countedColumns = ['calls', 'pages', 'input_tokens', 'output_tokens', 'cost_micro_usd'] as const

/** The counters of a row, or sums of them, which PostgreSQL and MySQL give as text; null over no row. */
export type CountersRow = Record<(typeof countedColumns)[number], number | string | null> & {
  readonly unpriced_calls: number | string | null
}

export function usedOf(row: CountersRow): Used {
  return {
    calls: Number(row.calls),
    pages: Number(row.pages),
    inputTokens: Number(row.input_tokens),
    outputTokens: Number(row.output_tokens),
    costMicroUsd: Number(row.cost_micro_usd),
    unpricedCalls: row.unpriced_calls === null ? null : Number(row.unpriced_calls),
  }
}
