import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** What callers ask for and are told of: one row per accepted invoice, its files elsewhere. */
export const tasks: Migration = {
  name: 'tasks',
  up: async (knex) => {
    if (await knex.schema.hasTable('tasks')) return
    await knex.schema.createTable('tasks', (table) => {
      exactText(table, knex, 'id', 36).primary()
      exactText(table, knex, 'key_id', 64).notNullable()
      exactText(table, knex, 'job_id', 36).notNullable()
      exactText(table, knex, 'request_id', 128).notNullable()
      exactText(table, knex, 'source_kind', 10).notNullable()
      exactText(table, knex, 'status', 10).notNullable()
      exactText(table, knex, 'counted_day', 10).nullable()
      exactText(table, knex, 'user_id', 20).nullable()
      exactText(table, knex, 'invoice_id', 20).nullable()
      table.text('external_ref').nullable()
      table.text('customer_name').nullable()
      table.text('webhook_url').nullable()
      // Digests: of the key with the Idempotency-Key, and of what was sent.
      exactText(table, knex, 'idempotency_key', 64).nullable().unique({ indexName: 'tasks_once' })
      exactText(table, knex, 'body_digest', 64).notNullable()
      table.integer('attempts').notNullable()
      table.text('progress').nullable()
      exactText(table, knex, 'error_code', 40).nullable()
      table.text('error_detail').nullable()
      table.boolean('has_inputs').notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('started_at').nullable()
      table.bigInteger('ended_at').nullable()
      table.bigInteger('expires_at').nullable()
      table.index(['key_id', 'created_at', 'id'], 'tasks_of_key')
      table.index(['expires_at'], 'tasks_expiry')
      table.index(['has_inputs', 'ended_at'], 'tasks_inputs')
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('tasks')
  },
}
