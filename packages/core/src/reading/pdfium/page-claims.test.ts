import { describe, expect, it } from 'vitest'
import { PageClaims } from './page-claims.js'

describe('PageClaims', () => {
  it('takes turns, page by page', () => {
    const one = new PageClaims()
    const other = new PageClaims(one.shared)
    const [first, second] = [one.take(5), other.take(5)]
    const taken = [first.next(), second.next(), second.next(), first.next(), first.next(), second.next(), first.next()]
    expect(taken.map(({ value, done }) => (done === true ? null : value))).toEqual([0, 1, 2, 3, 4, null, null])
  })

  it('counts the characters of all threads together', () => {
    const one = new PageClaims()
    const other = new PageClaims(one.shared)
    one.spend(600, 1000)
    other.spend(400, 1000)
    expect(() => {
      one.spend(1, 1000)
    }).toThrow(expect.objectContaining({ code: 'too_much_text', details: { maxCharacters: 1000 } }))
  })
})
