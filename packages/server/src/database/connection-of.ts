import { fileURLToPath } from 'node:url'
import type { Knex } from 'knex'
import pg from 'pg'
import type { Dialect } from './database.js'
import { sqliteClient } from './sqlite-client.js'

/** The file of an SQLite database; null for one that ends with its connection (https://www.sqlite.org/inmemorydb.html). */
export function fileOf(url: string): string | null {
  return url === 'file::memory:' ? null : fileURLToPath(url)
}

/** What knex is made with, so that times and whole numbers mean the same on all three. */
export function connectionOf(url: string, dialect: Dialect, poolSize: number): Knex.Config {
  if (dialect === 'sqlite') return sqliteConnection(url)
  if (dialect === 'postgresql') return postgresConnection(url, poolSize)
  return mysqlConnection(url, poolSize)
}

/** One connection: better-sqlite3 is synchronous, and a second one would only wait for the first. */
function sqliteConnection(url: string): Knex.Config {
  const filename = fileOf(url) ?? ':memory:'
  return {
    client: sqliteClient(),
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: { pragma: (text: string) => void }, done: (error: null, own: unknown) => void) => {
        connection.pragma('busy_timeout = 10000')
        connection.pragma('journal_mode = WAL')
        connection.pragma('synchronous = FULL')
        connection.pragma('foreign_keys = ON')
        done(null, connection)
      },
    },
  }
}

function postgresConnection(url: string, poolSize: number): Knex.Config {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.INT8, Number)
  return {
    client: 'pg',
    connection: { connectionString: url, types, application_name: 'constat' } as Knex.PgConnectionConfig,
    pool: { min: 0, max: poolSize },
  }
}

function mysqlConnection(url: string, poolSize: number): Knex.Config {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    client: 'mysql2',
    connection: {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? 3306 : Number(port),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      timezone: 'Z',
      charset: 'utf8mb4',
    },
    pool: {
      min: 0,
      max: poolSize,
      afterCreate: (
        connection: { query: (sql: string, done: (error: Error | null) => void) => void },
        done: (error: Error | null, own: unknown) => void,
      ) => {
        // REPEATABLE READ, the default, locks gaps: claims of neighbouring jobs would dead-lock.
        connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (refusal) => {
          if (refusal !== null) done(refusal, connection)
          else
            connection.query(`SET time_zone = '+00:00'`, (error) => {
              done(error, connection)
            })
        })
      },
    },
  }
}
