import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from './limits.js'
import { resolveLimits } from './resolve-limits.js'

describe('resolveLimits', () => {
  it('completes with the defaults, without touching what it was given', () => {
    const given = Object.freeze({ maxPages: 3 })
    expect(resolveLimits(given)).toEqual({ ...defaultLimits, maxPages: 3 })
    expect(resolveLimits()).toEqual(defaultLimits)
    expect(resolveLimits({ maxPages: undefined } as unknown as Partial<Limits>)).toEqual(defaultLimits)
  })

  it('refuses everything that is not a whole number from 1, naming the option', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ max: 0 }), fc.double({ noInteger: true }), fc.string()), (value) => {
        const limits = { maxPages: value } as unknown as Partial<Limits>
        expect(() => resolveLimits(limits)).toThrow(
          expect.objectContaining({
            code: 'invalid_option',
            details: expect.objectContaining({ option: 'limits.maxPages' }) as unknown,
          }),
        )
      }),
    )
  })

  it('refuses a limit that does not exist instead of ignoring it', () => {
    expect(() => resolveLimits({ maxPage: 3 } as unknown as Partial<Limits>)).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })
})
