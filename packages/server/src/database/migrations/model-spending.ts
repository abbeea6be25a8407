import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** What models have cost in each month, against their budget. */
export const modelSpending: Migration = {
  name: 'model_spending',
  up: async (knex) => {
    if (await knex.schema.hasTable('model_spending')) return
    await knex.schema.createTable('model_spending', (table) => {
      exactText(table, knex, 'month', 7).primary()
      // Billionths of a US dollar: whole numbers add up exactly, and a token of the cheapest model is some 50 of them.
      table.bigInteger('cost_nano_usd').notNullable()
      table.bigInteger('unpriced_calls').notNullable()
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('model_spending')
  },
}
