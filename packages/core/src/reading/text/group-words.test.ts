import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Word } from '../document.js'
import { groupWordsIntoLines } from './group-words.js'

const word = (text: string, x: number, y: number, height = 0.009): Word => ({
  text,
  confidence: 0.9,
  box: { x, y, width: 0.008 * text.length, height },
})

/** Lines of a table, 40 words apart by 0.022 of the width, dropping by `drop(x)`. */
function table(rows: number, drop: (x: number) => number): Word[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => {
      const x = 0.05 + 0.022 * column
      return word(`${row}`, x, 0.1 + 0.014 * row + drop(x))
    }),
  ).flat()
}

const texts = (words: readonly Word[]): string[] => groupWordsIntoLines(words).map((line) => line.text)
const straight = Array.from({ length: 30 }, (_, row) => Array.from({ length: 40 }, () => `${row}`).join(' '))

describe('groupWordsIntoLines', () => {
  it('orders lines from top to bottom and words from left to right, whatever order they come in', () => {
    expect(texts([word('TTC', 0.2, 0.3), word('Abonnement', 0.1, 0.1), word('Total', 0.1, 0.3)])).toEqual([
      'Abonnement',
      'Total TTC',
    ])
  })

  it('joins words whose boxes hug their letters, with the marks between them', () => {
    const baseline = 0.2
    const line = [
      { ...word('Échéance', 0.1, baseline - 0.0092, 0.0092) },
      { ...word('—', 0.2, baseline - 0.0031, 0.0008) },
      { ...word('avance', 0.24, baseline - 0.0053, 0.0053) },
      { ...word(',', 0.31, baseline - 0.001, 0.0024) },
      { ...word('payée', 0.34, baseline - 0.0072, 0.0093) },
    ]
    expect(texts(line)).toEqual(['Échéance — avance , payée'])
  })

  it.each([
    ['a tilt of 0.3 degrees', (x: number) => 0.0037 * x],
    ['a tilt to the other side', (x: number) => -0.0037 * x],
    ['a curl of half a line height', (x: number) => 0.022 * x * (1 - x)],
    ['both', (x: number) => 0.0037 * x - 0.022 * x * (1 - x)],
  ])('keeps the lines of a dense page under %s', (_, drop) => {
    expect(texts(table(30, drop))).toEqual(straight)
  })

  it('keeps every word once, with its box as it was read', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const any = fc.record({
      text: fc.constantFrom('a', 'É', ',', '—', '20957', 'y', '|'),
      confidence: place,
      box: fc.record({ x: place, y: place, width: place, height: place }),
    })
    fc.assert(
      fc.property(fc.array(any), (words) => {
        const grouped = groupWordsIntoLines(words).flatMap((line) => line.words)
        expect(new Set(grouped)).toEqual(new Set(words))
        expect(grouped).toHaveLength(words.length)
      }),
    )
  })

  it('looks at each of 20,000 scattered words a bounded number of times', () => {
    let looks = 0
    const counted = Array.from({ length: 20_000 }, (_, index): Word => {
      const box = {
        x: (index * 0.618) % 1,
        y: (index * 0.7548) % 1,
        width: 0.001,
        height: 0.00001 * (1 + (index % 90)),
      }
      const text = 'aÉ,'.charAt(index % 3)
      return {
        text,
        confidence: 1,
        get box() {
          looks += 1
          return box
        },
      }
    })
    expect(groupWordsIntoLines(counted).length).toBeGreaterThan(0)
    expect(looks).toBeLessThan(20_000 * 60)
  })
})
