import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composePdf, setPageEntry, write } from './compose-pdf.test-support.js'
import { readDocument } from './read-document.js'
import { hasPoppler, type PopplerWord, readWithPoppler } from './words-of-poppler.test-support.js'

/** Points by which the edges of a word may differ: poppler shares the width of a ligature out in another way. */
const edgeTolerance = 2.1
/** Points by which the middle of a word may differ in height: each takes the height of a font from another table. */
const middleTolerance = 2

/** Words of poppler that reading does not give at the same place with the same text. */
async function findMissing(bytes: Uint8Array): Promise<PopplerWord[]> {
  const { pages } = await readDocument({ name: 'a.pdf', bytes })
  return readWithPoppler(bytes).filter((witness) => {
    const page = pages[witness.page - 1]
    return !page?.words.some(({ text, box }) => {
      const [left, width] = [box.x * page.widthPt, box.width * page.widthPt]
      const middle = (box.y + box.height / 2) * page.heightPt
      return (
        text.normalize('NFKC') === witness.text &&
        Math.abs(left - witness.x) <= edgeTolerance &&
        Math.abs(left + width - witness.x - witness.width) <= edgeTolerance &&
        Math.abs(middle - witness.y - witness.height / 2) <= middleTolerance
      )
    })
  })
}

describe.skipIf(!hasPoppler)('reading agrees with pdftotext -bbox (poppler, skipped where it is not installed)', () => {
  it.each(['dev-L1-03', 'dev-L2-03', 'dev-L3-02'])('on specimen %s', async (name) => {
    const bytes = readFileSync(new URL(`../../specimens/dev/bills/${name}.pdf`, import.meta.url))
    expect(readWithPoppler(bytes).length).toBeGreaterThan(1000)
    // The letters of the mark SPECIMEN are spread; reading joins them and poppler does not.
    const missing = (await findMissing(bytes)).filter(({ text }) => !/^[SPECIMN]$/.test(text))
    expect(missing).toEqual([])
  })

  it.each([0, 90, 180, 270])('on a cropped page turned by %i degrees', async (degrees) => {
    const bytes = await composePdf((pdf) => {
      for (let row = 0; row < 30; row++)
        write(pdf, `Ligne ${row} du tableau 1${row},50 €`, 120 + 3 * row, 150 + 15 * row)
      setPageEntry(pdf, 'Rotate', degrees)
      setPageEntry(pdf, 'CropBox', [100, 50, 550, 760])
    })
    expect(readWithPoppler(bytes)).toHaveLength(30 * 6)
    expect(await findMissing(bytes)).toEqual([])
  })
})
