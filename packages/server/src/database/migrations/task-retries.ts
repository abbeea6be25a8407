import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** The task that was asked for again in another one. */
export const taskRetries: Migration = {
  name: 'task_retries',
  up: async (knex) => {
    if (await knex.schema.hasColumn('tasks', 'retry_of')) return
    await knex.schema.alterTable('tasks', (table) => {
      exactText(table, knex, 'retry_of', 36).nullable()
    })
  },
  down: async (knex) => {
    await knex.schema.alterTable('tasks', (table) => {
      table.dropColumn('retry_of')
    })
  },
}
