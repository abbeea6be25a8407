import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import knex, { type Knex } from 'knex'
import type { Logger } from 'pino'
import { connectionOf, fileOf } from './connection-of.js'
import type { Database, Dialect } from './database.js'
import { dialectOf } from './dialect-of.js'
import { isWorthRepeating } from './is-worth-repeating.js'
import { migrate } from './migrate.js'
import { UnreachableDatabaseError } from './unreachable-database-error.js'

export interface DatabaseOptions {
  /** `file:///…/constat.sqlite`, `postgres://…`, `mysql://…`, or `file::memory:` for one that ends with its connection. */
  url: string
  logger: Logger
  /** Connections that this process may hold, on a server of databases. @default 10 */
  poolSize?: number
}

const mostTries = 8

/**
 * Opens the database and brings its schema up to date; processes that start together do it once.
 *
 * @throws UnreachableDatabaseError when it cannot be opened
 */
export async function openDatabase({ url, logger, poolSize = 10 }: DatabaseOptions): Promise<Database> {
  const dialect = dialectOf(url)
  if (dialect === null) throw new Error('the scheme of the address is none of file, postgres, mysql')
  const warn = (message: unknown) => {
    logger.warn({ event: 'database_warning', reason: String(message).slice(0, 200) })
  }
  const connection = knex({
    ...connectionOf(url, dialect, poolSize),
    // Bound values, keys and names of people among them, stay out of the messages of errors.
    compileSqlOnError: false,
    acquireConnectionTimeout: 15_000,
    log: { warn, error: warn, deprecate: warn, debug: () => undefined },
  })
  try {
    await reach(connection, url, dialect)
    await migrate(connection, dialect)
  } catch (error) {
    await connection.destroy()
    throw error
  }
  return {
    knex: connection,
    dialect,
    transaction: async (work) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await connection.transaction(work)
        } catch (error) {
          if (tries === mostTries || !isWorthRepeating(error)) throw error
        }
      }
    },
    close: () => connection.destroy(),
  }
}

async function reach(connection: Knex, url: string, dialect: Dialect): Promise<void> {
  try {
    const file = dialect === 'sqlite' ? fileOf(url) : null
    if (file !== null) await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await connection.raw('SELECT 1')
  } catch (error) {
    throw new UnreachableDatabaseError(url, dialect, error)
  }
}
