import { describe, expect, it } from 'vitest'
import { errorStatuses } from '../http/error-statuses.js'
import { RequestError } from '../http/request-error.js'
import { CommandError } from './command-error.js'
import { describeFailure } from './describe-failure.js'
import { worstOf } from './exit-codes.js'

const ofCode = (code: 'unsupported_file_type' | 'internal_error') =>
  new RequestError(code, { message: 'technical', userMessage: 'Phrase.' })

describe('describeFailure', () => {
  it('lays what the caller can change at its door, and the rest at ours', () => {
    expect(describeFailure(ofCode('unsupported_file_type'))).toEqual({
      code: 'unsupported_file_type',
      detail: 'Phrase.',
      exitCode: 2,
      stack: null,
    })
    expect(describeFailure(ofCode('internal_error')).exitCode).toBe(1)
    expect(describeFailure(new CommandError('file_not_found', 'Fichier introuvable.'))).toMatchObject({ exitCode: 2 })
    const unforeseen = describeFailure(new TypeError('x is undefined'))
    expect(unforeseen).toMatchObject({ code: 'internal_error', exitCode: 1 })
    expect(unforeseen.stack).toContain('x is undefined')
    expect(describeFailure('thrown text')).toMatchObject({ code: 'internal_error', stack: 'thrown text' })
  })

  it('knows an exit code for every error code', () => {
    expect(Object.values(errorStatuses).every((status) => status >= 400 && status < 600)).toBe(true)
  })
})

describe('worstOf', () => {
  it('reports a fault before bad input before success', () => {
    expect(worstOf([0, 2, 0])).toBe(2)
    expect(worstOf([2, 1, 0])).toBe(1)
    expect(worstOf([0, 0])).toBe(0)
  })
})
