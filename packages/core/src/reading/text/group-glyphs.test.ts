import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Glyph } from './glyph.js'
import { setText } from './glyph.test-support.js'
import { groupGlyphs } from './group-glyphs.js'

const texts = (glyphs: readonly Glyph[]): string[] => groupGlyphs(glyphs).map((word) => word.text)

describe('groupGlyphs', () => {
  it('splits at white space', () => {
    expect(texts(setText('Total TTC'))).toEqual(['Total', 'TTC'])
  })

  it('splits at a wide gap without white space, as between cells', () => {
    expect(texts(setText('351kWh13,43', { gaps: { 3: 3, 6: 20 } }))).toEqual(['351', 'kWh', '13,43'])
  })

  it('keeps kerning inside the word', () => {
    expect(texts(setText('AVAILABLE', { gaps: { 1: -1.2, 3: 0.6 } }))).toEqual(['AVAILABLE'])
  })

  it('believes a guessed space where there is some gap, and not where there is none', () => {
    const [first, second] = [setText('n°'), setText('12', { start: 11.5 })]
    const guessed = second.map((glyph, index) => ({ ...glyph, afterGuessedSpace: index === 0 }))
    expect(texts([...first, ...guessed])).toEqual(['n°', '12'])
    const touching = guessed.map((glyph) => ({ ...glyph, start: glyph.start - 1.5, end: glyph.end - 1.5 }))
    expect(texts([...first, ...touching])).toEqual(['n°12'])
  })

  it('splits at another baseline, another direction, and when the text goes back', () => {
    expect(texts([...setText('haut'), ...setText('bas', { baseline: 112, start: 20 })])).toEqual(['haut', 'bas'])
    expect(texts([...setText('droit'), ...setText('marge', { turns: 3, start: 25 })])).toEqual(['droit', 'marge'])
    expect(texts([...setText('fin'), ...setText('début', { start: -40 })])).toEqual(['fin', 'début'])
  })

  it('keeps a raised character with its word', () => {
    expect(texts([...setText('m', { start: 0 }), ...setText('3', { start: 5, size: 6, baseline: 96 })])).toEqual(['m3'])
  })

  it.each([
    ['each letter has the width of the whole', 6, 6],
    ['each letter has a width of its own', 3, 3],
  ])('keeps a ligature in its word when %s', (_, firstWidth, secondWidth) => {
    const [f1, f2] = setText('ff').map((glyph) => ({ ...glyph, start: 5 }))
    if (f1 === undefined || f2 === undefined) throw new Error('two letters were set')
    const ligature = [
      { ...f1, end: 5 + firstWidth },
      { ...f2, end: 5 + secondWidth },
    ]
    expect(texts([...setText('i'), ...ligature, ...setText('érence du', { start: 11 })])).toEqual(['ifférence', 'du'])
  })

  it('joins the letters of a spread heading, word by word, and leaves spread figures alone', () => {
    const spread = (text: string): Record<number, number> =>
      Object.fromEntries(Array.from(text, (_, index) => [index, 3]))
    const heading = { ...spread('MONTANTTOTAL'), 7: 9 }
    expect(texts(setText('MONTANTTOTAL', { gaps: heading }))).toEqual(['MONTANT', 'TOTAL'])
    expect(texts(setText('46310', { gaps: spread('46310') }))).toEqual(['4', '6', '3', '1', '0'])
  })

  it('composes accents', () => {
    expect(groupGlyphs(setText('e\u0301te', { gaps: { 1: -5 } }))[0]?.text).toBe('éte')
  })

  it('never loses, doubles or reorders a character, and keeps each inside its word', () => {
    const glyph = fc.record({
      text: fc.constantFrom('a', '1', ',', '€', 'É'),
      start: fc.double({ min: 0, max: 500, noNaN: true }),
      size: fc.double({ min: 1, max: 60, noNaN: true }),
      baseline: fc.double({ min: 0, max: 800, noNaN: true }),
      afterSpace: fc.boolean(),
      afterGuessedSpace: fc.boolean(),
      turns: fc.constantFrom(0, 1, 2, 3),
    })
    fc.assert(
      fc.property(fc.array(glyph), (glyphs) => {
        const placed = glyphs.flatMap(({ text, ...place }) => setText(text, place as Partial<Glyph>))
        const words = groupGlyphs(placed)
        expect(words.map((word) => word.text).join('')).toBe(placed.map((one) => one.text).join(''))
        for (const word of words) {
          expect(word.start).toBeLessThanOrEqual(word.end)
          expect(word.top).toBeLessThan(word.bottom)
        }
      }),
    )
  })
})
