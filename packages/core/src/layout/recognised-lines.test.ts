import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading/read-document.js'
import type { Row } from './cell.js'
import { layoutPage } from './layout-page.js'
import { asRecognised } from './recognised-page.test-support.js'

const specimens = resolve(import.meta.dirname, '../../specimens')
const layouts = ['own/bills/own-O1-01', 'own/bills/own-O3-01', 'own/bills/own-O5-01', 'own/bills/own-O8-01'].concat([
  'exam/bills/exam-X1-01',
  'exam/bills/exam-X4-01',
  'held-out/bills/held-H5-01',
])

/** Lost spaces and rules taken for marks change the text of a cell, never which cells stand in which row. */
const printOf = (row: Row): string => row.cells.map((cell) => cell.text.replaceAll(/\s/g, '')).join(' | ')

async function shareOfRowsKept(noise: { jitter: number; tilt: number; curl: number }): Promise<number> {
  let [kept, all] = [0, 0]
  for (const name of layouts) {
    const bytes = new Uint8Array(readFileSync(resolve(specimens, `${name}.pdf`)))
    const document = await readDocument({ name: 'bill.pdf', bytes })
    for (const page of document.pages) {
      const recognised = asRecognised(page, { ...noise, seed: 11 * page.number, lostSpaces: 0.1, marks: 8 })
      const rows = new Set(layoutPage(recognised).rows.map(printOf))
      const printed = layoutPage(page).rows.map(printOf)
      all += printed.length
      kept += printed.filter((row) => rows.has(row)).length
    }
  }
  return kept / all
}

// Bounds: edges of boxes moved by up to 5 % of the font size, a tenth of the spaces lost, eight stray marks a page.
describe('rows of recognised words, on specimen pages', () => {
  it.each([
    { jitter: 0, tilt: 0, curl: 0, share: 0.97 },
    { jitter: 0.05, tilt: 0, curl: 0, share: 0.95 },
    { jitter: 0.05, tilt: 0.3, curl: 0, share: 0.95 },
    { jitter: 0.05, tilt: -0.3, curl: 0.5, share: 0.95 },
    { jitter: 0.05, tilt: 0.3, curl: -0.5, share: 0.95 },
  ])('are those of the text layer, cell by cell: $share of them under $jitter, $tilt°, $curl', async (noise) => {
    expect(await shareOfRowsKept(noise)).toBeGreaterThan(noise.share)
  })
})
