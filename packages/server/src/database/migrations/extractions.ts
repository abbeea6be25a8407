import { exactText } from '../exact-text.js'
import type { Migration } from './migration.js'

/** What was read of invoices, to be answered again, listed and exported; and the calls of routes with a rate of their own. */
export const extractions: Migration = {
  name: 'extractions',
  up: async (knex) => {
    if (!(await knex.schema.hasTable('extractions'))) {
      await knex.schema.createTable('extractions', (table) => {
        exactText(table, knex, 'id', 36).primary()
        exactText(table, knex, 'key_id', 64).notNullable()
        exactText(table, knex, 'digest', 64).notNullable()
        exactText(table, knex, 'sha256', 64).notNullable()
        table.text('file_name').notNullable()
        table.bigInteger('extracted_at').notNullable()
        exactText(table, knex, 'day', 10).notNullable()
        exactText(table, knex, 'model_version', 80).notNullable()
        table.double('overall_confidence').notNullable()
        table.boolean('needs_review').notNullable()
        exactText(table, knex, 'review_id', 36).nullable()
        table.integer('pages').notNullable()
        table.text('content', 'longtext').notNullable()
        table.integer('bytes').notNullable()
        table.index(['key_id', 'extracted_at', 'id'], 'extractions_of_key')
        table.index(['digest', 'extracted_at'], 'extractions_again')
        table.index(['extracted_at'], 'extractions_age')
      })
    }
    if (await knex.schema.hasTable('route_calls')) return
    await knex.schema.createTable('route_calls', (table) => {
      exactText(table, knex, 'key_id', 64).notNullable()
      exactText(table, knex, 'route', 40).notNullable()
      table.bigInteger('minute').notNullable()
      table.integer('calls').notNullable()
      table.primary(['key_id', 'route'])
    })
  },
  down: async (knex) => {
    await knex.schema.dropTableIfExists('route_calls')
    await knex.schema.dropTableIfExists('extractions')
  },
}
