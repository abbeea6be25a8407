import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** The queue: one row per job, whatever brings workers to it. */
export const jobs: Migration = {
  name: 'jobs',
  up: async (knex) => {
    if (await knex.schema.hasTable('jobs')) return
    await knex.schema.createTable('jobs', (table) => {
      exactText(table, knex, 'id', 36).primary()
      exactText(table, knex, 'kind', 20).notNullable()
      exactText(table, knex, 'idempotency_key', 128).nullable()
      table.text('payload').notNullable()
      exactText(table, knex, 'state', 10).notNullable()
      table.integer('attempts').notNullable()
      table.integer('max_attempts').notNullable()
      table.bigInteger('run_at').notNullable()
      table.bigInteger('created_at').notNullable()
      exactText(table, knex, 'lease_token', 36).nullable()
      table.bigInteger('lease_until').nullable()
      table.bigInteger('ended_at').nullable()
      table.text('error').nullable()
      table.unique(['kind', 'idempotency_key'], { indexName: 'jobs_once' })
      // Every question of the queue begins with the state; most rows are ended, and no question walks over them.
      table.index(['state', 'kind', 'run_at'], 'jobs_due')
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('jobs')
  },
}
