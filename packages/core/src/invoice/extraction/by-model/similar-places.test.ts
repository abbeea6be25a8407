import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarPlaces } from './similar-places.js'

/** Edit distance by its definition. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(1), other.slice(1)]
  if (one.codePointAt(0) === other.codePointAt(0)) return distance(a, b)
  return 1 + Math.min(distance(a, b), distance(a, other), distance(one, b))
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 })

describe('similarPlaces', () => {
  it('gives places whose errors are the edit distance, and one whenever there is one', () => {
    fc.assert(
      fc.property(pattern, text, fc.integer({ min: 0, max: 2 }), (wanted, within, most) => {
        const places = similarPlaces(wanted, within, most)
        for (const { start, end, errors } of places) {
          expect(errors).toBe(distance(wanted, within.slice(start, end)))
          expect(errors).toBeLessThanOrEqual(most)
        }
        const isThere = Array.from({ length: within.length }, (_, start) =>
          Array.from({ length: within.length - start }, (_, size) => within.slice(start, start + size + 1)),
        )
          .flat()
          .some((part) => distance(wanted, part) <= most)
        expect(places.length > 0).toBe(isThere)
      }),
    )
  })

  it('takes the best of overlapping places', () => {
    expect(similarPlaces('montant', 'lemontanttotal', 1)).toEqual([{ start: 2, end: 9, errors: 0 }])
  })
})
