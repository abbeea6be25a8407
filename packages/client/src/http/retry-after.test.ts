import fc from 'fast-check'
import { expect, it } from 'vitest'
import { retryAfterSeconds } from './retry-after.js'

const now = Date.parse('2026-11-30T12:00:00Z')

it('reads a number of seconds and a date to the same wait', () => {
  const property = fc.property(fc.nat(100_000), (seconds) => {
    expect(retryAfterSeconds(String(seconds), now)).toBe(seconds)
    expect(retryAfterSeconds(new Date(now + seconds * 1000).toUTCString(), now)).toBe(seconds)
  })
  fc.assert(property)
})

it.each([
  [null, null],
  ['soon', null],
  ['-3', null],
  ['Mon, 30 Nov 2026 11:00:00 GMT', 0],
])('takes %s for %s', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds)
})
