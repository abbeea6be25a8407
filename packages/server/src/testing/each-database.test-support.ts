import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import knex from 'knex'
import { pino } from 'pino'
import { describe, onTestFinished } from 'vitest'
import type { Database, Dialect } from '../database/database.js'
import { openDatabase } from '../database/open-database.js'

/** An empty database of its own. */
export interface FreshDatabase {
  readonly dialect: Dialect
  /** To be opened, by other processes too. */
  readonly url: string
  readonly drop: () => Promise<void>
}

const postgres = 'postgres://postgres@127.0.0.1:5432/postgres'
const mysql = 'mysql://root@127.0.0.1:3306/mysql'

/** What `.ci/ensure-services.ts` could not provide; with `CI=true` it has failed before, and so do the suites. */
const missing = new Set<Dialect>()
if (process.env['CI'] !== 'true') {
  if (!(await accepts(postgres))) missing.add('postgresql')
  if (!(await accepts(mysql))) missing.add('mysql')
}

/**
 * Runs a suite on SQLite, PostgreSQL and MariaDB; where one of them is missing, its part is skipped by name. `open`
 * gives an empty, migrated database, closed and dropped when the test ends; `fresh` one that is not opened yet, for
 * several processes.
 */
export function describeOnEachDatabase(
  name: string,
  suite: (open: () => Promise<Database>, fresh: () => Promise<FreshDatabase>) => void,
): void {
  for (const dialect of ['sqlite', 'postgresql', 'mysql'] as const) describeOnDatabase(dialect, name, suite)
}

/** The same on one of them. */
export function describeOnDatabase(
  dialect: Dialect,
  name: string,
  suite: (open: () => Promise<Database>, fresh: () => Promise<FreshDatabase>) => void,
): void {
  const fresh = async () => {
    const made = await freshDatabase(dialect)
    onTestFinished(made.drop)
    return made
  }
  const open = async () => {
    const { url } = await fresh()
    const database = await openDatabase({ url, logger: pino({ enabled: false }) })
    onTestFinished(() => database.close())
    return database
  }
  describe.skipIf(missing.has(dialect))(`${name}, on ${dialect}`, () => {
    suite(open, fresh)
  })
}

/** A database made for one test. */
export async function freshDatabase(dialect: Dialect): Promise<FreshDatabase> {
  if (dialect === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'constat-database-'))
    const url = pathToFileURL(join(folder, 'constat.sqlite')).href
    return { dialect, url, drop: () => rm(folder, { recursive: true }) }
  }
  const name = `constat_${randomUUID().replaceAll('-', '')}`
  const server = dialect === 'postgresql' ? postgres : mysql
  await administer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const force = dialect === 'postgresql' ? ' WITH (FORCE)' : ''
  return { dialect, url: url.href, drop: () => administer(server, `DROP DATABASE ${name}${force}`) }
}

async function accepts(server: string): Promise<boolean> {
  return administer(server, 'SELECT 1').then(
    () => true,
    () => false,
  )
}

async function administer(server: string, statement: string): Promise<void> {
  const log = { warn: () => undefined, error: () => undefined }
  const connection = knex({ client: server.startsWith('postgres') ? 'pg' : 'mysql2', connection: server, log })
  try {
    await connection.raw(statement)
  } finally {
    await connection.destroy()
  }
}
