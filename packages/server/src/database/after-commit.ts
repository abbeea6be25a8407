import type { Transaction } from './database.js'

/** Calls back once the transaction is committed; never when it is undone. */
export function afterCommit(transaction: Transaction, then: () => void): void {
  transaction.executionPromise.then(then, () => undefined)
}
