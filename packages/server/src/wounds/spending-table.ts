import type { MonthlySpending, SpendingStore } from '@constat/core'
import type { Database } from '../database/database.js'

const nanosPerDollar = 1_000_000_000

interface SpendingRow {
  month: string
  cost_nano_usd: number
  unpriced_calls: number
}

/** What models have cost, in the database: every process spends from one budget, and a restart forgets nothing. */
export function spendingTable({ knex, transaction }: Pick<Database, 'knex' | 'transaction'>): SpendingStore {
  return {
    get: async (month) => spendingOf(await knex<SpendingRow>('model_spending').where({ month }).first()),
    add: (month, spent) =>
      transaction(async (own) => {
        const added = {
          cost_nano_usd: Math.round(spent.amount * nanosPerDollar),
          unpriced_calls: spent.unpricedCalls,
        }
        const sums = Object.fromEntries(
          Object.entries(added).map(([name, amount]) => [name, knex.raw('?? + ?', [`model_spending.${name}`, amount])]),
        )
        await own('model_spending')
          .insert({ month, ...added })
          .onConflict('month')
          .merge(sums)
        return spendingOf(await own<SpendingRow>('model_spending').where({ month }).first())
      }),
  }
}

function spendingOf(row: SpendingRow | undefined): MonthlySpending {
  return { amount: (row?.cost_nano_usd ?? 0) / nanosPerDollar, unpricedCalls: row?.unpriced_calls ?? 0 }
}
