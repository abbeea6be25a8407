import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** What corrections have taught about the labels of suppliers: one row per review, nothing of its document. */
export const labelHints: Migration = {
  name: 'label_hints',
  up: async (knex) => {
    if (await knex.schema.hasTable('label_hints')) return
    await knex.schema.createTable('label_hints', (table) => {
      exactText(table, knex, 'review_id', 36).primary()
      exactText(table, knex, 'key_id', 64).notNullable()
      // JSON.
      table.text('hints', 'longtext').notNullable()
      table.bigInteger('learned_at').notNullable()
      table.index(['key_id'], 'label_hints_of_key')
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('label_hints')
  },
}
