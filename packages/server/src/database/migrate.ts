import type { Knex } from 'knex'
import type { Dialect } from './database.js'
import { migrations } from './migrations/migrations.js'

const lockName = 'constat_migrations'
/** Any number that no other program on the same database takes for its own advisory lock. */
const lockNumber = 4_207_700_901

/**
 * Brings the schema up to date. One process at a time: the others wait for it and find nothing left to do. The lock is
 * of the connection or of the transaction, so that the one of a process that died is gone with it; knex's own lock is a
 * row that would stay.
 */
export async function migrate(knex: Knex, dialect: Dialect): Promise<void> {
  await knex.transaction(async (transaction) => {
    if (dialect === 'postgresql') await transaction.raw('SELECT pg_advisory_xact_lock(?)', [lockNumber])
    if (dialect === 'mysql') await transaction.raw('SELECT GET_LOCK(?, 60)', [lockName])
    try {
      const config = { migrationSource, tableName: 'schema_migrations', disableTransactions: true }
      await transaction.migrate.forceFreeMigrationsLock(config)
      await transaction.migrate.latest(config)
    } finally {
      if (dialect === 'mysql') await transaction.raw('SELECT RELEASE_LOCK(?)', [lockName])
    }
  })
}

/** Migrations as modules of the build, not as files of a folder. */
const migrationSource: Knex.MigrationSource<(typeof migrations)[number]> = {
  getMigrations: () => Promise.resolve([...migrations]),
  getMigrationName: ({ name }) => name,
  getMigration: ({ up, down }) => Promise.resolve({ up, down }),
}
