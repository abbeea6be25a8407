import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText } from './wrap-text.js'

describe('wrapText', () => {
  it('keeps every word in its order, and breaks only what does not fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé€\u00a0]{1,12}$/)),
        fc.integer({ min: 12, max: 60 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width)
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
