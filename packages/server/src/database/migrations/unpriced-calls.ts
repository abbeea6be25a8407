import type { Migration } from './migration.js'

/** Calls of models whose price is not known, beside the cost of the others; null on days that were counted without. */
export const unpricedCalls: Migration = {
  name: 'unpriced_calls',
  up: async (knex) => {
    if (await knex.schema.hasColumn('api_key_usage', 'unpriced_calls')) return
    await knex.schema.alterTable('api_key_usage', (table) => {
      table.bigInteger('unpriced_calls').nullable()
    })
  },
  down: async (knex) => {
    await knex.schema.alterTable('api_key_usage', (table) => {
      table.dropColumn('unpriced_calls')
    })
  },
}
