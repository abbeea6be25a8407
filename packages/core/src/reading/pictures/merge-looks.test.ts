import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Word } from '../document.js'
import type { Piece } from '../second-look/mosaic.js'
import type { FoundWord } from '../second-look/words-of-mosaic.js'
import { mergeLooks } from './merge-looks.js'
import { sharesInk } from './shares-ink.js'

const boxAt = (x: number, y = 0.5, width = 0.1, height = 0.02) => ({ x, y, width, height })
const word = (text: string, confidence: number, box = boxAt(0.1)): Word => ({ text, confidence, box })
const found = (
  text: string,
  confidence: number,
  box = boxAt(0.1),
  piece = 0,
  quarterTurns: 0 | 1 | 3 = 0,
): FoundWord => ({
  text,
  confidence,
  box,
  piece,
  quarterTurns,
})
const pieces = (count: number): Piece[] =>
  Array.from({ length: count }, (_, index) => ({
    left: 0,
    top: 60 * index,
    width: 100,
    height: 52,
    source: { left: 0, top: 100 * index, width: 100, height: 40 },
    quarterTurns: 0,
  }))
const merge = (first: readonly Word[], second: readonly FoundWord[]) => mergeLooks(first, { pieces: pieces(9) }, second)
const texts = (first: readonly Word[], second: readonly FoundWord[]): string[] =>
  merge(first, second).upright.map(({ text }) => text)

describe('mergeLooks', () => {
  it('adds what the first look passed over', () => {
    expect(texts([word('Total', 0.9)], [found('12,50', 0.8, boxAt(0.5))])).toEqual(['Total', '12,50'])
  })

  it('replaces a doubtful figure by one that is as sure, and by no worse one', () => {
    expect(texts([word('1O8', 0.7)], [found('108', 0.68)])).toEqual(['108'])
    expect(texts([word('103', 0.9)], [found('108', 0.7)])).toEqual(['103'])
    expect(texts([word('103', 0.99)], [found('108', 0.99)])).toEqual(['103'])
  })

  it('gives an amount its comma back, and never takes one away', () => {
    expect(texts([word('187€', 0.96)], [found('1,87€', 0.7)])).toEqual(['1,87€'])
    expect(texts([word('1,87€', 0.8)], [found('187€', 0.95)])).toEqual(['1,87€'])
    expect(texts([word('1.2.3456', 0.8)], [found('1.2.3.456', 0.7)])).toEqual(['1.2.3.456'])
  })

  it('compares with what the first look read there from left to right, in whatever order it gave it', () => {
    const halves = [word('50€', 0.95, boxAt(0.15, 0.5, 0.05)), word('12', 0.95, boxAt(0.1, 0.5, 0.04))]
    expect(texts(halves, [found('12,50€', 0.7)])).toEqual(['12,50€'])
    expect(texts([...halves].reverse(), [found('12,50€', 0.7)])).toEqual(['12,50€'])
  })

  it('replaces a word that is not in doubt only by a longer one', () => {
    expect(texts([word('Abonnemen', 0.9)], [found('Abonnement', 0.7)])).toEqual(['Abonnement'])
    expect(texts([word('Abonnement', 0.9)], [found('Abonnemen', 0.99)])).toEqual(['Abonnement'])
  })

  it('trusts letters that both looks have read alike', () => {
    const [both] = merge([word('kWh', 0.5)], [found('kWh', 0.62)]).upright
    expect(both).toMatchObject({ text: 'kWh', confidence: 0.85 })
    const [sure] = merge([word('kWh', 0.5)], [found('kWh', 0.95)]).upright
    expect(sure?.confidence).toBe(0.95)
    const [marks] = merge([word('—-', 0.5), word('ab', 0.9, boxAt(0.5))], [found('—-', 0.62)]).upright
    expect(marks?.confidence).toBe(0.5)
  })

  it('refuses a line that makes no sense, and smudges in one that does', () => {
    expect(texts([], [found('x', 0.99)])).toEqual([])
    expect(texts([], [found('Wzzk', 0.4)])).toEqual([])
    expect(texts([], [found('Puissance', 0.9), found('|', 0.1, boxAt(0.3))])).toEqual(['Puissance'])
    expect(texts([word('~', 0.1)], [])).toEqual([])
  })

  it('keeps of a turned line the way that reads better, as a line of its own', () => {
    const margin = { x: 0.02, y: 0.2, width: 0.02, height: 0.3 }
    const down = found('6a!S3', 0.7, margin, 0, 1)
    const up = found('Siège', 0.9, margin, 1, 3)
    expect(merge([], [down, up])).toEqual({
      upright: [],
      turned: [{ quarterTurns: 3, words: [{ text: 'Siège', confidence: 0.9, box: margin }] }],
    })
    expect(merge([], [down, { ...up, confidence: 0.61, text: 'S' }]).turned).toMatchObject([{ quarterTurns: 1 }])
  })

  it('believes one of two pieces that were cut from the same ink', () => {
    expect(texts([], [found('1250', 0.7, boxAt(0.1), 0), found('12,50', 0.9, boxAt(0.101), 1)])).toEqual(['12,50'])
  })

  it('never gives both words over the same ink, and loses no word that nothing replaces', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 0.8, noNaN: true }),
      y: fc.double({ min: 0, max: 0.9, noNaN: true }),
      width: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
      height: fc.double({ min: 0.01, max: 0.05, noNaN: true }),
    })
    const text = fc.constantFrom('12,50', '1250', 'kWh', 'Total', '€', '1O8', 'Abonnement')
    const confidence = fc.double({ min: 0, max: 1, noNaN: true })
    const first = fc.array(fc.record({ text, confidence, box: place }), { maxLength: 6 })
    const second = fc.array(
      fc.record({ text, confidence, box: place, piece: fc.nat(8), quarterTurns: fc.constant(0 as const) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(first, second, (one, two) => {
        const { upright } = merge(one, two)
        const kept = new Set<Word>(upright)
        const own: Word[] = one.filter((each) => kept.has(each))
        const added = upright.filter((each) => !own.includes(each))
        for (const each of added) expect(own.filter((other) => sharesInk(other.box, each.box))).toEqual([])
        const lost = one.filter((each) => !kept.has(each) && each.confidence >= 0.2)
        for (const each of lost) expect(added.some((other) => sharesInk(other.box, each.box))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
