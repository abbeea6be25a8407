import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { migrations } from './migrations/migrations.js'

const run = promisify(execFile)

describeOnEachDatabase('the database', (open, fresh) => {
  it('is migrated once by processes that start together', async () => {
    const { url } = await fresh()
    const script = `import { pino } from 'pino'
      import { openDatabase } from ${JSON.stringify(import.meta.resolve('./open-database.js').replace(/\.js$/, '.ts'))}
      const database = await openDatabase({ url: ${JSON.stringify(url)}, logger: pino({ enabled: false }) })
      console.log((await database.knex('schema_migrations').pluck('name')).join())
      await database.close()`
    const start = () =>
      run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: import.meta.dirname })
    const outputs = await Promise.all([start(), start(), start()])
    const names = migrations.map(({ name }) => name).join()
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual([names, names, names])
  })

  it('keeps milliseconds since 1970 as whole numbers', async () => {
    const { knex } = await open()
    await knex.schema.createTable('moments', (table) => {
      table.bigInteger('at').notNullable()
    })
    await knex('moments').insert({ at: 1_796_000_000_123 })
    expect(await knex('moments').first('at')).toEqual({ at: 1_796_000_000_123 })
  })

  it('gives transactions that read before they write their turn', async () => {
    const database = await open()
    await database.knex.schema.createTable('counters', (table) => {
      table.integer('value').notNullable()
    })
    await database.knex('counters').insert({ value: 0 })
    const increment = () =>
      database.transaction(async (transaction) => {
        const row = await transaction<{ value: number }>('counters').forUpdate().first('value')
        await transaction('counters').update({ value: (row?.value ?? 0) + 1 })
      })
    await Promise.all(Array.from({ length: 40 }, increment))
    expect(await database.knex('counters').first('value')).toEqual({ value: 40 })
  })

  it('undoes a transaction that fails', async () => {
    const { knex, transaction } = await open()
    await knex.schema.createTable('moments', (table) => {
      table.bigInteger('at').notNullable()
    })
    const fails = transaction(async (own) => {
      await own('moments').insert({ at: 1 })
      throw new Error('cut')
    })
    await expect(fails).rejects.toThrow('cut')
    expect(await knex('moments')).toEqual([])
  })

  it('never says a bound value in an error', async () => {
    const { knex } = await open()
    const secret = 'nuno_secret-in-a-statement'
    const error = await knex('no_such_table')
      .insert({ value: secret })
      .then(() => null, String)
    expect(error).not.toBeNull()
    expect(error).not.toContain(secret)
  })
})
