import type { Knex } from 'knex'

/** The kinds of database that the server runs on, one set of migrations for all. */
export type Dialect = 'sqlite' | 'postgresql' | 'mysql'

/** A transaction under way: what is written through it becomes visible at once, or never. */
export type Transaction = Knex.Transaction

/** The database of one process. Times in it are whole milliseconds since 1970 UTC, files are elsewhere. */
export interface Database {
  readonly knex: Knex
  readonly dialect: Dialect
  /**
   * Runs the work in one transaction, again from its beginning when the database asks for it (a deadlock, a lock that
   * was not had in time). The work must have no effect but through the transaction.
   */
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
