import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** Readings that a person should check: one row per document of a key, the document elsewhere. */
export const reviews: Migration = {
  name: 'reviews',
  up: async (knex) => {
    if (await knex.schema.hasTable('reviews')) return
    await knex.schema.createTable('reviews', (table) => {
      exactText(table, knex, 'id', 36).primary()
      exactText(table, knex, 'key_id', 64).notNullable()
      exactText(table, knex, 'kind', 20).notNullable()
      exactText(table, knex, 'sha256', 64).notNullable()
      exactText(table, knex, 'state', 10).notNullable()
      table.double('overall_confidence').notNullable()
      // JSON. What a long bill tells is more than the 64 KiB of a TEXT of MySQL.
      table.text('file_names').notNullable()
      table.text('pages').notNullable()
      table.text('reasons').notNullable()
      table.text('fields', 'longtext').notNullable()
      table.text('corrections', 'longtext').notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('decided_at').nullable()
      table.bigInteger('expires_at').notNullable()
      table.unique(['key_id', 'kind', 'sha256'], { indexName: 'reviews_once' })
      table.index(['key_id', 'created_at', 'id'], 'reviews_of_key')
      table.index(['created_at', 'id'], 'reviews_created')
      table.index(['expires_at'], 'reviews_expiry')
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('reviews')
  },
}
