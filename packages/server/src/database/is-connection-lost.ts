/** Whether the database was not there to answer, as opposed to refusing what was asked: it may be back in a moment. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') return lost.has(error.code)
  return withoutCode.test(error.message)
}

/** What pg, mysql2 and knex say without a code; knex puts the statement before it. */
const withoutCode = new RegExp(
  [
    'Connection terminated',
    'Client has encountered a connection error',
    'Client was closed',
    'connection is in closed state',
    'Knex: Timeout acquiring a connection',
    'Unable to acquire a connection',
  ].join('|'),
)

const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  // PostgreSQL: admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, disk_full.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53100',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_DISK_FULL',
  'SQLITE_FULL',
  'SQLITE_IOERR',
])
