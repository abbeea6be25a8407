import { createRequire } from 'node:module'
import type { Knex } from 'knex'

/**
 * The client of knex for better-sqlite3, with transactions that take the lock of writing at their beginning. SQLite's
 * own deferred ones fail with SQLITE_BUSY_SNAPSHOT when they read before they write and another process writes in
 * between, and no timeout helps (https://www.sqlite.org/lang_transaction.html#deferred_immediate_and_exclusive_transactions).
 */
export function sqliteClient(): typeof Knex.Client {
  const load = createRequire(import.meta.url)
  const Transaction = load('knex/lib/execution/transaction') as InternalTransaction
  const Client = load('knex/lib/dialects/better-sqlite3') as typeof Knex.Client

  class ImmediateTransaction extends Transaction {
    begin(connection: unknown): unknown {
      return this.query(connection, 'BEGIN IMMEDIATE;')
    }
  }
  class ImmediateClient extends Client {
    override transaction(...parameters: unknown[]): Knex.Transaction {
      return new ImmediateTransaction(this, ...parameters) as unknown as Knex.Transaction
    }
  }
  return ImmediateClient
}

/** The class inside knex, whose exact version is pinned. */
type InternalTransaction = new (...parameters: unknown[]) => {
  query(connection: unknown, sql: string): unknown
}
