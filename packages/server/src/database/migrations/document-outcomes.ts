import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** How the analysis of each document ended: nothing of the document, nothing of a person. */
export const documentOutcomes: Migration = {
  name: 'document_outcomes',
  up: async (knex) => {
    if (await knex.schema.hasTable('document_outcomes')) return
    await knex.schema.createTable('document_outcomes', (table) => {
      table.bigIncrements('id')
      exactText(table, knex, 'key_id', 64).notNullable()
      exactText(table, knex, 'kind', 20).notNullable()
      exactText(table, knex, 'channel', 10).notNullable()
      table.bigInteger('at').notNullable()
      exactText(table, knex, 'day', 10).notNullable()
      table.integer('duration_ms').nullable()
      table.double('confidence').nullable()
      table.boolean('needs_review').nullable()
      exactText(table, knex, 'error_code', 40).nullable()
      table.index(['key_id', 'day'], 'document_outcomes_of_key')
      table.index(['day'], 'document_outcomes_day')
      table.index(['kind', 'at'], 'document_outcomes_kind')
      table.index(['at'], 'document_outcomes_at')
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('document_outcomes')
  },
}
