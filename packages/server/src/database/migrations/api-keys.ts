import type { Migration } from './migration.js'

/** Keys with their counters, what each used on each day, and the bad keys that addresses presented lately. */
export const apiKeys: Migration = {
  name: 'api_keys',
  up: async (knex) => {
    if (!(await knex.schema.hasTable('api_keys'))) {
      await knex.schema.createTable('api_keys', (table) => {
        table.string('id', 36).primary()
        table.string('name', 100).notNullable()
        table.string('owner', 200).nullable()
        // Hexadecimal in small letters: one text for one key whatever the collation makes of capitals.
        table.string('sha256', 64).notNullable()
        table.string('hint', 16).notNullable()
        table.string('previous_sha256', 64).nullable()
        table.bigInteger('previous_until').nullable()
        table.string('scopes', 200).notNullable()
        table.integer('daily_limit').nullable()
        table.integer('rate_per_minute').notNullable()
        table.bigInteger('expires_at').nullable()
        table.boolean('is_active').notNullable()
        table.bigInteger('created_at').notNullable()
        table.bigInteger('last_used').nullable()
        table.bigInteger('total_calls').notNullable().defaultTo(0)
        table.string('quota_day', 10).notNullable().defaultTo('')
        table.integer('calls_today').notNullable().defaultTo(0)
        table.bigInteger('quota_minute').notNullable().defaultTo(0)
        table.integer('calls_in_minute').notNullable().defaultTo(0)
        table.unique(['sha256'], { indexName: 'api_keys_sha256' })
        table.unique(['previous_sha256'], { indexName: 'api_keys_previous_sha256' })
      })
    }
    if (!(await knex.schema.hasTable('api_key_usage'))) {
      await knex.schema.createTable('api_key_usage', (table) => {
        // Without a reference to the table of keys: those of API_KEY are counted too.
        table.string('key_id', 36).notNullable()
        table.string('day', 10).notNullable()
        table.bigInteger('calls').notNullable()
        table.bigInteger('pages').notNullable()
        table.bigInteger('input_tokens').notNullable()
        table.bigInteger('output_tokens').notNullable()
        // Millionths of a US dollar: whole numbers add up exactly.
        table.bigInteger('cost_micro_usd').notNullable()
        table.primary(['key_id', 'day'])
      })
    }
    if (!(await knex.schema.hasTable('bad_key_attempts'))) {
      await knex.schema.createTable('bad_key_attempts', (table) => {
        table.bigIncrements('id')
        table.string('address', 64).notNullable()
        table.bigInteger('at').notNullable()
        table.index(['address', 'at'], 'bad_key_attempts_of_address')
        table.index(['at'], 'bad_key_attempts_at')
      })
    }
  },
  down: async (knex) => {
    for (const table of ['bad_key_attempts', 'api_key_usage', 'api_keys']) await knex.schema.dropTableIfExists(table)
  },
}
