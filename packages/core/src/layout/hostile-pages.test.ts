import { describe, expect, it } from 'vitest'
import type { Line, Page, Word } from '../reading/document.js'
import { layoutPage } from './layout-page.js'
import { paragraphsOf } from './paragraphs.js'

const count = 20_000
/** Looks at a box per word that a page may cost: some tens in each of the steps. */
const mostLooks = 150

const places = {
  'a grid of letters': (index: number) => ({ x: (index % 150) / 150, y: Math.floor(index / 150) / 150 }),
  'cells without end': (index: number) => ({ x: (index % 40) / 40, y: Math.floor(index / 40) / 520 }),
  'one line': (index: number) => ({ x: index / count, y: 0.5 }),
  stairs: (index: number) => ({ x: (index * 0.618) % 1, y: index / count }),
} as const

describe.each(['text-layer', 'ocr'] as const)('a page of 20,000 one-letter words (%s)', (origin) => {
  it.each(Object.entries(places))('as %s costs a bounded number of looks per word', (_, placeOf) => {
    let looks = 0
    const words = Array.from({ length: count }, (__, index): Word => {
      const box = { ...placeOf(index), width: 0.3 / 150, height: 0.4 / 150 }
      return {
        text: 'a1'.charAt(index % 2),
        confidence: 1,
        get box() {
          looks += 1
          return box
        },
      }
    })
    const rows = new Map<number, Word[]>()
    for (const word of words) rows.set(word.box.y, [...(rows.get(word.box.y) ?? []).slice(-800), word])
    const lines = [...rows.values()].map((members): Line => {
      const box = { x: 0, y: members[0]?.box.y ?? 0, width: 1, height: 0.4 / 150 }
      return { text: '', box, words: members, quarterTurns: 0 }
    })
    const page: Page = { number: 1, widthPt: 595, heightPt: 842, origin, words, lines }
    looks = 0
    expect(paragraphsOf(layoutPage(page))).toEqual([])
    expect(looks).toBeLessThan(mostLooks * count)
  })
})
