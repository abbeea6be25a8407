import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOnPage } from './words-on-page.js'

const any = fc.oneof(fc.double({ min: -2, max: 3 }), fc.constantFrom(NaN, Infinity, -Infinity))

describe('wordsOnPage', () => {
  it('keeps every box on the page and every confidence in 0..1, whatever an engine says', () => {
    fc.assert(
      fc.property(fc.record({ x: any, y: any, width: any, height: any }), any, (box, confidence) => {
        for (const word of wordsOnPage([{ text: 'kWh', box, confidence }])) {
          const { x, y, width, height } = word.box
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.min(width, height)).toBeGreaterThan(0)
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + Number.EPSILON)
          expect(word.confidence).toBeGreaterThanOrEqual(0)
          expect(word.confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('leaves words on the page as they are, cuts those at its edge, drops those without a place or a character', () => {
    const box = { x: 0.25, y: 0.5, width: 0.125, height: 0.0625 }
    expect(wordsOnPage([{ text: 'HT', box, confidence: 0.9, piece: 3 }])).toEqual([
      { text: 'HT', box, confidence: 0.9, piece: 3 },
    ])
    const cut = { x: -0.125, y: 0.5, width: 0.25, height: 0.75 }
    expect(wordsOnPage([{ text: 'HT', box: cut, confidence: 1 }])[0]?.box).toEqual({
      x: 0,
      y: 0.5,
      width: 0.125,
      height: 0.5,
    })
    const nowhere = [
      { text: 'HT', box: { ...box, width: 0 }, confidence: 1 },
      { text: 'HT', box: { ...box, x: 1.5 }, confidence: 1 },
      { text: ' ', box, confidence: 1 },
    ]
    expect(wordsOnPage(nowhere)).toEqual([])
  })
})
