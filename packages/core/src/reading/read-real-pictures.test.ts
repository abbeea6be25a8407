import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolve } from 'node:path'
import { readFileSync } from 'node:fs'
import { composePdf, write } from './compose-pdf.test-support.js'
import type { Box, Page } from './document.js'
import { projectBox, type Projection } from './images/projection.js'
import { turnImage } from './images/turn-image.js'
import { warpImage } from './images/warp-image.js'
import { rotateProjection } from './images/rotate-projection.js'
import { drawFirstPage, type PrintedPage, printPage, toFile } from './printed-page.test-support.js'
import { readDocument } from './read-document.js'
import { createTesseractJsEngine } from './tesseract-js/create-tesseract-js-engine.js'

const ocr = createTesseractJsEngine()
afterAll(() => ocr.close())
let printed: PrintedPage
beforeAll(async () => {
  printed = await printPage()
})

async function readPicture(bytes: Uint8Array): Promise<Page> {
  const { pages } = await readDocument({ name: 'a', bytes }, { ocr })
  const [page] = pages
  if (page === undefined) throw new Error('a picture is a page')
  return page
}

function placeOnSent(page: Page, box: Box): Box {
  return page.projection === undefined ? box : projectBox(page.projection as unknown as Projection, box)
}

/** Share of the printed words that were read where they are printed. `move` leads from the page printed to the one sent. */
function shareRead(page: Page, move: (box: Box) => Box): number {
  const read = page.words.map(({ text, box }) => ({ text, box: placeOnSent(page, box) }))
  const found = printed.words.filter(({ text, box }) => {
    const at = move(box)
    return read.some((word) => word.text === text && distance(word.box, at) < 0.01)
  })
  return found.length / printed.words.length
}

function distance(one: Box, other: Box): number {
  return Math.hypot(
    one.x + one.width / 2 - other.x - other.width / 2,
    one.y + one.height / 2 - other.y - other.height / 2,
  )
}

/** A place on the page as it lies after clockwise quarter turns. */
function turned({ x, y, width, height }: Box, turns: number): Box {
  if (turns === 0) return { x, y, width, height }
  return turned({ x: 1 - y - height, y: x, width: height, height: width }, turns - 1)
}

describe('a page of print', () => {
  it.each([0, 1, 2, 3] as const)(
    'turned by %i quarters is read upright, and its words are placed as it was sent',
    async (turns) => {
      const { image } = turnImage(printed.picture, turns)
      const page = await readPicture(await toFile(image, 'png'))
      expect(page.lines[0]?.text).toMatch(/^Votre facture du mois de mars/)
      expect(page.widthPt).toBeLessThan(page.heightPt)
      expect(shareRead(page, (box) => turned(box, turns))).toBeGreaterThan(0.9)
    },
    60_000,
  )

  it('that lies askew is levelled, and its words are placed as it was sent', async () => {
    const { width, height } = printed.picture
    const { projection, aspect } = rotateProjection(-3, width / height, true)
    const askew = warpImage(printed.picture, projection, Math.round(height * aspect), height)
    const page = await readPicture(await toFile(askew, 'png'))
    expect(page.projection).toHaveLength(9)
    expect(page.lines[0]?.text).toMatch(/^Votre facture du mois de mars/)
    const placed = page.words.filter(({ text }) => text === '185,69').map(({ box }) => placeOnSent(page, box))
    expect(placed.length).toBeGreaterThan(3)
    for (const box of placed) {
      // Back from the picture that was sent to the page that was printed.
      const onPrint = projectBox(projection, box)
      const own = printed.words.filter(({ text }) => text === '185,69')
      expect(Math.min(...own.map((word) => distance(word.box, onPrint)))).toBeLessThan(0.015)
    }
  }, 60_000)

  it('gives up light letters in a dark box and text in the margin to a second look', async () => {
    const bytes = await composePdf((pdf) => {
      for (let line = 0; line < 12; line++)
        write(pdf, 'La consommation de votre logement au mois de mars', 90, 60 + 24 * line, 12)
      pdf.rect(90, 400, 260, 40).fill('#224466')
      pdf.fillColor('#ffffff')
      write(pdf, 'Montant total 185,69', 100, 412, 14)
      pdf.fillColor('#000000')
      write(pdf.rotate(-90, { origin: [40, 600] }), 'Capital social de mille euros, Nanterre', 40, 600, 10)
    })
    const picture = await drawFirstPage(bytes, 200)
    const page = await readPicture(await toFile(picture, 'png'))
    const texts = page.words.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['Montant', 'total', '185,69']))
    const margin = page.lines.filter(({ quarterTurns }) => quarterTurns === 3)
    expect(margin.map(({ text }) => text).join(' ')).toMatch(/Capital social/)
    expect(texts.filter((text) => text === 'Montant')).toHaveLength(1)
  }, 60_000)
})

describe('a specimen in a photograph', () => {
  it('is read with every figure, in its place on the photograph', async () => {
    const bytes = readFileSync(resolve(import.meta.dirname, '../../specimens/dev/negatives/dev-NEG-03.jpg'))
    const page = await readPicture(bytes)
    const texts = page.words.map(({ text }) => text)
    for (const amount of ['37,80', '8,50', '12,00', '4,50', '56,18', '4,62', '2,00', '62,80'])
      expect(texts).toContain(amount)
    expect([page.widthPt, page.heightPt]).toEqual([595.28, 841.89])
    const total = page.words.find(({ text }) => text === '56,18')
    if (total === undefined) throw new Error('the total was read')
    const { x, y } = placeOnSent(page, total.box)
    // Measured on the photograph of 1650 by 2200 pixels: 950, 631.
    expect(x).toBeCloseTo(950 / 1650, 2)
    expect(y).toBeCloseTo(631 / 2200, 2)
  }, 60_000)
})
