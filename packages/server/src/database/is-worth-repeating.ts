/** Whether a transaction failed only because of another one, so that the same work may succeed now. */
export function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return typeof error.code === 'string' && transient.has(error.code)
}

const transient = new Set([
  // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available.
  '40001',
  '40P01',
  '55P03',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  // MariaDB 11.6 and later, where a row changed since the snapshot.
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
])
