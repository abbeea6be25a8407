import { describe, expect, it } from 'vitest'
import { serializeError } from './serialize-error.js'

describe('an error in the logs', () => {
  it('keeps its type, code, message, stack and causes, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', address: '10.0.0.1' })
    const logged = serializeError(Object.assign(new TypeError('broken', { cause }), { request: { apiKey: 'secret' } }))
    expect(logged).toMatchObject({
      type: 'TypeError',
      message: 'broken',
      cause: { code: 'ECONNREFUSED', message: 'refused' },
    })
    expect(logged.stack).toContain('serialize-error.test')
    expect(JSON.stringify(logged)).not.toMatch(/secret|10\.0\.0\.1/)
  })

  it.each([
    { sql: "INSERT INTO t VALUES ('Dupont')", sqlMessage: "Duplicate entry 'Dupont' for key 'name'" },
    { routine: '_bt_check_unique', detail: 'Key (name)=(Dupont) already exists.' },
  ])('loses the message of a database, which holds values, and keeps where it happened', (extra) => {
    const error = Object.assign(new Error("Duplicate entry 'Dupont' for key 'name'"), {
      code: 'ER_DUP_ENTRY',
      ...extra,
    })
    const logged = serializeError(error)
    expect(logged.code).toBe('ER_DUP_ENTRY')
    expect(logged.stack).toContain('serialize-error.test')
    expect(JSON.stringify(logged)).not.toContain('Dupont')
  })

  it('ends, also when it is its own cause, and says nothing of what is no error', () => {
    const error = new Error('round')
    error.cause = error
    expect(JSON.stringify(serializeError(error)).length).toBeLessThan(20_000)
    expect(serializeError('secret')).toEqual({ type: 'string', message: 'not an error' })
  })
})
