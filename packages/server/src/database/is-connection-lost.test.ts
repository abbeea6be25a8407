import { describe, expect, it } from 'vitest'
import { isConnectionLost } from './is-connection-lost.js'

describe('isConnectionLost', () => {
  it.each([
    'Connection terminated unexpectedly',
    'COMMIT; - Connection terminated unexpectedly',
    'ROLLBACK - Client has encountered a connection error and is not queryable',
    "Can't add new command when connection is in closed state",
    'Knex: Timeout acquiring a connection. The pool is probably full.',
  ])('knows an error without a code: %s', (message) => {
    expect(isConnectionLost(new Error(message))).toBe(true)
  })

  it.each(['57P01', 'ECONNRESET', 'PROTOCOL_CONNECTION_LOST', 'SQLITE_FULL'])('knows the code %s', (code) => {
    expect(isConnectionLost(Object.assign(new Error('any'), { code }))).toBe(true)
  })

  it.each([
    Object.assign(new Error('Connection terminated'), { code: '23505' }),
    new Error('select * from jobs - no such column'),
    'Connection terminated',
  ])('takes nothing else for it', (error) => {
    expect(isConnectionLost(error)).toBe(false)
  })
})
