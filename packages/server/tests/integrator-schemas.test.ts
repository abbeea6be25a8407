import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import knex, { type Knex } from 'knex'
import type { Connection } from 'mysql2'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnDatabase } from '../src/testing/each-database.test-support.js'

const schemaFolder = new URL('../../php-examples/schema/', import.meta.url)
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface Row {
  status: string
  sha256: string
}

/** What a receiver of webhooks writes, in each dialect. */
const upserts = {
  postgresql: `INSERT INTO invoice_jobs
    (task_id, status, source_kind, non_anonymous_pdf, anonymous_pdf, non_anonymous_size, anonymous_size, non_anonymous_sha256, anonymous_sha256, completed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, now())
    ON CONFLICT (task_id) DO UPDATE SET status = EXCLUDED.status, non_anonymous_pdf = EXCLUDED.non_anonymous_pdf, non_anonymous_size = EXCLUDED.non_anonymous_size, non_anonymous_sha256 = EXCLUDED.non_anonymous_sha256`,
  mysql: `INSERT INTO invoice_jobs
    (task_id, status, source_kind, non_anonymous_pdf, anonymous_pdf, non_anonymous_size, anonymous_size, non_anonymous_sha256, anonymous_sha256, completed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
    ON DUPLICATE KEY UPDATE status = VALUES(status), non_anonymous_pdf = VALUES(non_anonymous_pdf), non_anonymous_size = VALUES(non_anonymous_size), non_anonymous_sha256 = VALUES(non_anonymous_sha256)`,
}

const indexQueries = {
  postgresql: `SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema()`,
  mysql: `SELECT DISTINCT index_name AS name FROM information_schema.statistics WHERE table_schema = database()`,
}

for (const dialect of ['postgresql', 'mysql'] as const) {
  describeOnDatabase(dialect, 'the tables of an integrator', (_open, fresh) => {
    /** A database with the schema, applied twice. */
    async function connect(): Promise<Knex> {
      const { url } = await fresh()
      const connection = mysqlOrPostgres(url)
      onTestFinished(() => connection.destroy())
      const schema = readFileSync(new URL(`${dialect}.sql`, schemaFolder), 'utf8')
      await connection.raw(schema)
      await connection.raw(schema)
      return connection
    }
    const upsert = (database: Knex, taskId: string, full: Buffer, anonymous: Buffer, more: Partial<Row> = {}) => {
      const { status = 'SUCCESS', sha256 = digest(full) } = more
      const sizes = [full.length, anonymous.length]
      return send(database, upserts[dialect], [
        taskId,
        status,
        'pdf',
        full,
        anonymous,
        ...sizes,
        sha256,
        digest(anonymous),
      ])
    }

    it('have the indexes that look-ups need', async () => {
      const database = await connect()
      const result: unknown = await database.raw(indexQueries[dialect])
      const rows = (Array.isArray(result) ? result[0] : (result as { rows: unknown }).rows) as { name: string }[]
      expect(rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'users_email',
          'invoices_user_id',
          'reports_invoice_id',
          'reports_non_anonymous_sha256',
          'reports_anonymous_sha256',
          'invoice_jobs_status',
          'invoice_jobs_created_at',
        ]),
      )
    })

    it('keep one row per task, with reports of 5 MB as they came', async () => {
      const database = await connect()
      const [first, second, anonymous] = [randomBytes(5_000_000), randomBytes(5_000_000), randomBytes(5_000_000)]
      await upsert(database, 'task-1', first, anonymous)
      await upsert(database, 'task-1', second, anonymous)
      const rows = await database<Record<string, unknown>>('invoice_jobs').select()
      expect(rows).toHaveLength(1)
      const [row = {}] = rows
      expect(digest(row['non_anonymous_pdf'] as Buffer)).toBe(digest(second))
      expect(digest(row['anonymous_pdf'] as Buffer)).toBe(row['anonymous_sha256'])
      expect(Number(row['non_anonymous_size'])).toBe(5_000_000)
      expect(row['created_at']).toBeInstanceOf(Date)
    })

    it('tell task ids apart that differ in case, and keep identifiers of 64 bits', async () => {
      const database = await connect()
      const largest = '9223372036854775807'
      await database('invoice_jobs').insert({ task_id: 'a', user_id: largest })
      await database('invoice_jobs').insert({ task_id: 'A', user_id: `-${largest}` })
      const text = dialect === 'mysql' ? 'CAST(user_id AS CHAR)' : 'user_id::text'
      const rows = await database('invoice_jobs')
        .select(database.raw(`${text} AS id`))
        .orderBy('user_id')
      expect(rows).toEqual([{ id: `-${largest}` }, { id: largest }])
    })

    it('refuse what they cannot mean', async () => {
      const database = await connect()
      const pdf = Buffer.from('%PDF-1.7')
      await expect(upsert(database, 't', pdf, pdf, { status: 'DONE' })).rejects.toThrow(/invoice_jobs_status_known/)
      await expect(upsert(database, 't', pdf, pdf, { sha256: 'Z'.repeat(64) })).rejects.toThrow(/invoice_jobs_digests/)
      await database('users').insert({ id: 7, email: 'a@example.fr' })
      await expect(database('users').insert({ email: 'a@example.fr' })).rejects.toThrow(/users_email/)
      await expect(database('invoices').insert({ user_id: 8, source_kind: 'pdf' })).rejects.toThrow(/invoices_user/)
      await expect(database('invoices').insert({ user_id: 7, source_kind: 'docx' })).rejects.toThrow(/source_kind/)
      await expect(database('invoices').insert({ user_id: 7, source_kind: 'pdf', type: 'eau' })).rejects.toThrow(/type/)
    })

    it('forget the invoices and reports of a user with the user', async () => {
      const database = await connect()
      const pdf = Buffer.from('%PDF-1.7')
      await database('users').insert({ id: 7, email: 'a@example.fr' })
      await database('invoices').insert({ id: 3, user_id: 7, source_kind: 'images', type: 'gaz' })
      await database('reports').insert({
        invoice_id: 3,
        non_anonymous_pdf: pdf,
        anonymous_pdf: pdf,
        non_anonymous_size: pdf.length,
        anonymous_size: pdf.length,
        non_anonymous_sha256: digest(pdf),
        anonymous_sha256: digest(pdf),
      })
      await database('users').where({ id: 7 }).delete()
      expect(await database('reports').select('id')).toEqual([])
    })
  })
}

/**
 * As a prepared statement, which carries bytes as they are: in the text of a statement they would take twice the room,
 * and two reports of 5 MB be more than MariaDB allows by default.
 */
async function send(database: Knex, statement: string, values: readonly unknown[]): Promise<void> {
  const client = database.client as Knex.Client
  if (client.config.client === 'pg') {
    await database.raw(statement, values as Knex.RawBinding[])
    return
  }
  const connection = (await client.acquireConnection()) as Connection
  try {
    await connection.promise().execute(statement, values as (string | number | Buffer)[])
  } finally {
    await client.releaseConnection(connection)
  }
}

function mysqlOrPostgres(url: string): Knex {
  if (url.startsWith('postgres')) return knex({ client: 'pg', connection: url })
  const { hostname: host, port, username: user, pathname } = new URL(url)
  const connection = { host, port: Number(port), user, database: pathname.slice(1), multipleStatements: true }
  return knex({ client: 'mysql2', connection })
}
