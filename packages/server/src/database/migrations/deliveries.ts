import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** The webhooks: one row per task that is told of, and one per attempt to do so. */
export const deliveries: Migration = {
  name: 'deliveries',
  up: async (knex) => {
    if (!(await knex.schema.hasTable('deliveries'))) {
      await knex.schema.createTable('deliveries', (table) => {
        // The webhook-id that every attempt is sent under.
        exactText(table, knex, 'id', 64).primary()
        exactText(table, knex, 'task_id', 36).notNullable().unique({ indexName: 'deliveries_once' })
        table.text('url').notNullable()
        exactText(table, knex, 'type', 30).notNullable()
        exactText(table, knex, 'state', 10).notNullable()
        table.integer('attempts').notNullable()
        table.bigInteger('next_attempt_at').nullable()
        table.bigInteger('created_at').notNullable()
        table.bigInteger('ended_at').nullable()
        table.index(['state', 'created_at'], 'deliveries_state')
        table.index(['created_at'], 'deliveries_created')
      })
    }
    if (!(await knex.schema.hasTable('delivery_attempts'))) {
      await knex.schema.createTable('delivery_attempts', (table) => {
        table.bigIncrements('id')
        exactText(table, knex, 'delivery_id', 64).notNullable()
        table.bigInteger('at').notNullable()
        table.integer('status').nullable()
        table.integer('duration_ms').notNullable()
        table.text('answer_start').notNullable()
        exactText(table, knex, 'error_code', 40).nullable()
        exactText(table, knex, 'error_reason', 40).nullable()
        table.index(['delivery_id', 'id'], 'delivery_attempts_of')
      })
    }
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('delivery_attempts')
    await knex.schema.dropTableIfExists('deliveries')
  },
}
