import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../input/limits.js'
import { composePdf, setPageEntry, write } from '../compose-pdf.test-support.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import { sizeOf } from '../pdfium/rasterise-page.js'
import type { RasterImage } from '../raster-image.js'
import { nestedForms } from '../raw-pdf.test-support.js'
import { ReadingThreads } from '../threads/reading-threads.js'
import { drawPdfPage } from './draw-pdf-page.js'
import type { PreparedPicture } from './prepare-picture.js'

const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0
const scans = fileURLToPath(new URL('../../../../../../shared/corpora/ocr-scans/', import.meta.url))
const dpi = 100
const threads = new ReadingThreads({ maxThreads: 1 })
afterAll(() => threads.close())

const draw = async (bytes: Uint8Array): Promise<RasterImage> => {
  const compiled = await pdfiumHost.compiled()
  return drawPdfPage({ compiled, bytes, file: 1, index: 0, dpi, limits: defaultLimits })
}

/** As the product draws a page: in a thread, as the picture that OCR gets. */
async function prepare(
  bytes: Uint8Array,
  { file: position = 1, page = 0, ...limits }: { file?: number; page?: number } & Partial<Limits> = {},
): Promise<PreparedPicture> {
  const file = { name: 'a.pdf', bytes, mediaType: 'application/pdf', position } as const
  const source = { kind: 'pdf-page', file, page, widthPt: 595, heightPt: 842 } as const
  const allLimits = { ...defaultLimits, ...limits }
  const compiled = await pdfiumHost.compiled()
  const value = { source, limits: allLimits, compiled }
  return threads.run('preparePicture', () => Promise.resolve({ value }), { stage: 'image', limits: allLimits })
}

/** The first page as poppler draws it: PGM, a header of three numbers and one byte a pixel. */
function rasteriseWithPoppler(bytes: Uint8Array): RasterImage {
  const options = ['-gray', '-r', String(dpi), '-f', '1', '-l', '1', '-cropbox', '-']
  const { stdout } = spawnSync('pdftoppm', options, { input: bytes, maxBuffer: 256 * 1024 * 1024 })
  const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(stdout.subarray(0, 40).toString('latin1'))
  if (header === null) throw new Error('pdftoppm drew nothing')
  const [{ length }, width, height] = [header[0], Number(header[1]), Number(header[2])]
  return { width, height, pixels: stdout.subarray(length, length + width * height) }
}

const side = 8

/** Mean difference of grey levels (0..255), square by square of 8 pixels: poppler draws edges in another way. */
function difference(one: RasterImage, other: RasterImage): number {
  const columns = Math.floor(Math.min(one.width, other.width) / side)
  const rows = Math.floor(Math.min(one.height, other.height) / side)
  let sum = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      sum += Math.abs(meanOfSquare(one, column, row) - meanOfSquare(other, column, row))
  return sum / (rows * columns)
}

function meanOfSquare({ pixels, width }: RasterImage, column: number, row: number): number {
  let sum = 0
  for (let y = row * side; y < (row + 1) * side; y++)
    for (let x = column * side; x < (column + 1) * side; x++) sum += pixels[y * width + x] ?? 0
  return sum / side ** 2
}

async function expectSamePicture(bytes: Uint8Array): Promise<void> {
  const [ours, theirs] = [await draw(bytes), rasteriseWithPoppler(bytes)]
  expect(Math.abs(ours.width - theirs.width)).toBeLessThanOrEqual(1)
  expect(Math.abs(ours.height - theirs.height)).toBeLessThanOrEqual(1)
  expect(ours.pixels).toHaveLength(ours.width * ours.height)
  // The scan with a tilted image differs most: poppler places its pixels up to one beside.
  expect(difference(ours, theirs)).toBeLessThan(7)
  // A blank page would be close to a page of text: the picture upside down must be further away.
  const turned = { ...ours, pixels: Uint8Array.from(ours.pixels).reverse() }
  expect(difference(turned, theirs)).toBeGreaterThan(2 * difference(ours, theirs))
}

describe.skipIf(!hasPoppler)('a page is drawn as pdftoppm -gray draws it (skipped without poppler)', () => {
  it('for a bill', async () => {
    await expectSamePicture(readFileSync(new URL('../../../specimens/dev/bills/dev-L2-03.pdf', import.meta.url)))
  })

  it.each([0, 90, 180, 270])('for a cropped page turned by %i degrees', async (degrees) => {
    await expectSamePicture(
      await composePdf((pdf) => {
        pdf.rect(120, 100, 200, 60).fill('#333')
        for (let row = 0; row < 20; row++) write(pdf, `Ligne ${row} du tableau`, 120 + 3 * row, 200 + 15 * row)
        setPageEntry(pdf, 'Rotate', degrees)
        setPageEntry(pdf, 'CropBox', [100, 50, 550, 760])
      }),
    )
  })

  const files = existsSync(scans)
    ? readdirSync(scans, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.pdf'))
    : []
  describe.skipIf(files.length === 0)('for the scans of the corpus (skipped where it is not there)', () => {
    it.each(files)('%s', async (path) => {
      await expectSamePicture(readFileSync(`${scans}${path}`))
    })
  })
})

describe('a page to be drawn', () => {
  const giant = composePdf((pdf) => pdf.addPage({ size: [14_000, 14_000] }))

  it('never has more pixels than allowed, and keeps its shape', () => {
    const length = fc.double({ min: 0.01, max: 20_000, noNaN: true })
    fc.assert(
      fc.property(length, length, fc.integer({ min: 1, max: 10_000_000 }), (widthPt, heightPt, maxPixels) => {
        const size = sizeOf(widthPt, heightPt, { dpi: 300, maxPixels })
        expect(size).not.toBeNull()
        const { width, height } = size ?? { width: 0, height: 0 }
        expect(width * height).toBeLessThanOrEqual(maxPixels)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
      }),
    )
    expect(sizeOf(595, 842, { dpi: 72, maxPixels: 1e9 })).toEqual({ width: 595, height: 842 })
    expect(sizeOf(1000, 500, { dpi: 72, maxPixels: 125_000 })).toEqual({ width: 500, height: 250 })
    expect(sizeOf(0, 500, { dpi: 72, maxPixels: 10 })).toBeNull()
    expect(sizeOf(NaN, 500, { dpi: 72, maxPixels: 10 })).toBeNull()
  })

  it('is refused when PDFium has no memory for it', async () => {
    const limits = { page: 1, maxPixels: 130_000_000, maxMemoryMegabytes: 64 }
    await expect(prepare(await giant, limits)).rejects.toMatchObject({
      code: 'reading_memory',
      details: { stage: 'image', maxMemoryMegabytes: 64 },
    })
  })

  it('is refused when it does not exist', async () => {
    await expect(prepare(await giant, { file: 3, page: 7 })).rejects.toMatchObject({
      code: 'damaged_pdf',
      details: { file: 3, page: 8 },
    })
  })

  it('is stopped when it takes too long', async () => {
    const tiles = nestedForms(6, 10, '0.5 g 0 0 600 800 re f')
    await expect(prepare(tiles, { maxPageMilliseconds: 500 })).rejects.toMatchObject({
      code: 'reading_timeout',
      details: { stage: 'image' },
    })
    expect((await prepare(await giant, { maxPixels: 1_000_000 })).image.width).toBeGreaterThan(0)
  })
})
