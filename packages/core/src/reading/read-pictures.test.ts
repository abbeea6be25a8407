import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { OcrFailedError } from '../errors/ocr-failed-error.js'
import { composePdf, write } from './compose-pdf.test-support.js'
import { composeTiff } from './compose-tiff.test-support.js'
import type { Document } from './document.js'
import { mixedPdf } from './mixed-pdf.test-support.js'
import { drawFirstPage, type PrintedPage, printPage, toFile } from './printed-page.test-support.js'
import type { RasterImage } from './raster-image.js'
import { readDocument } from './read-document.js'
import type { ReadOptions } from './read-options.js'
import { lineOfWords, ScriptedOcr, untilAborted } from './scripted-ocr.test-support.js'
import { createTesseractJsEngine } from './tesseract-js/create-tesseract-js-engine.js'

const words = 'Facture du mois de mars deux'
const fluent = (): ScriptedOcr => new ScriptedOcr(() => lineOfWords(words))
const file = (bytes: Uint8Array, name = 'a') => ({ name, bytes })
const codes = ({ warnings }: Document): string[] => warnings.map(({ code }) => code)

let printed: PrintedPage
let png: Uint8Array
let small: RasterImage
beforeAll(async () => {
  printed = await printPage()
  png = await toFile(printed.picture, 'png')
  small = await drawFirstPage(printed.pdf, 40)
})

describe('a document with pictures', () => {
  it('is decided page by page, each page with its number and its origin', async () => {
    const document = await readDocument(file(await mixedPdf(png)), { ocr: fluent() })
    expect(document.pages.map(({ number, origin, lines }) => [number, origin, lines[0]?.text])).toEqual([
      [1, 'text-layer', 'Abonnement du mois de mars'],
      [2, 'ocr', words],
      [3, 'ocr', words],
    ])
    expect(document.warnings).toMatchObject([
      { code: 'text_layer_replaced', message: expect.stringContaining('page 3.') as string },
    ])
  })

  it('tells what read the pictures and its tokens; nothing where there was no picture to read', async () => {
    const recognize = () =>
      Promise.resolve({ words: lineOfWords(words), usage: { inputTokens: 900, outputTokens: null } })
    const ocr = { id: 'service', recognize, close: () => Promise.resolve() }
    const { ocr: use } = await readDocument(file(await mixedPdf(png)), { ocr })
    expect(use).toEqual({ engine: 'service', pictures: 2, usage: { inputTokens: 1800, outputTokens: null } })
    const text = await composePdf((pdf) => {
      write(pdf, 'Abonnement du mois de mars', 50, 50)
    })
    expect(await readDocument(file(text), { ocr })).not.toHaveProperty('ocr')
  })

  it('may be several files, read in the order sent', async () => {
    const text = await composePdf((pdf) => {
      write(pdf, 'Abonnement', 50, 50)
      write(pdf.addPage(), 'Consommation', 50, 50)
    })
    const frames = twoFrames()
    const sizes: (readonly [number, number])[] = []
    const ocr = new ScriptedOcr(({ width, height }) => {
      sizes.push([width, height])
      return lineOfWords(width > height ? 'Cinq cinq cinq cinq cinq cinq' : words)
    })
    const files = [file(text, 'a.pdf'), file(await toFile(printed.picture, 'jpeg'), 'b.jpg'), file(frames, 'c.tif')]
    const { pages, mediaType } = await readDocument(files, { ocr })
    expect(mediaType).toBe('application/pdf')
    expect(pages.map(({ number, origin }) => [number, origin])).toEqual([
      [1, 'text-layer'],
      [2, 'text-layer'],
      [3, 'ocr'],
      [4, 'ocr'],
      [5, 'ocr'],
    ])
    expect(pages.map(({ widthPt, heightPt }) => widthPt > heightPt)).toEqual([false, false, false, false, true])
    expect(pages[4]?.words[0]?.text).toBe('Cinq')
    const first = await readDocument([...files].reverse(), { ocr: fluent() })
    expect(first.mediaType).toBe('image/tiff')
    expect(first.pages.map(({ origin }) => origin)).toEqual(['ocr', 'ocr', 'ocr', 'text-layer', 'text-layer'])
  })

  it('takes the electronic invoice that is sent beside its pictures, and is then read whatever OCR finds', async () => {
    const specimens = resolve(import.meta.dirname, '../../specimens/e-invoices')
    const xml = file(readFileSync(resolve(specimens, 'electricite-cii.xml')), 'facture.xml')
    const document = await readDocument([xml, file(png)], { ocr: fluent() })
    expect(document.electronicInvoice).toBeDefined()
    expect(document.mediaType).toBe('image/png')
    expect(document.attachments.map(({ name }) => name)).toEqual(['facture.xml'])
    expect(document.pages).toMatchObject([{ number: 1, origin: 'ocr' }])
    const unread = await readDocument([xml, file(png)], { ocr: new ScriptedOcr(() => []) })
    expect(codes(unread)).toEqual(['page_without_text'])
    expect((await readDocument(xml, { ocr: fluent() })).pages).toEqual([])
  })

  it('gives the languages, and no signal that was not given, to the engine', async () => {
    const ocr = fluent()
    await readDocument(file(png), { ocr, languages: ['deu', 'fra'] })
    expect(ocr.asked[0]?.options).toMatchObject({ languages: ['deu', 'fra'] })
    expect(ocr.asked[0]?.options.signal?.aborted).toBe(false)
  })

  it('stays as it was without OCR', async () => {
    const bytes = await mixedPdf(png)
    for (const options of [{}, { ocr: false }] satisfies ReadOptions[]) {
      const document = await readDocument(file(bytes), options)
      expect(document.pages.map(({ origin }) => origin)).toEqual(['text-layer', 'text-layer', 'text-layer'])
      expect(codes(document)).toEqual(['page_without_text', 'garbled_text_layer'])
      await expect(readDocument(file(png), options)).rejects.toMatchObject({
        code: 'no_text_layer',
        details: { pages: 1 },
      })
    }
  })

  it('asks the engine for nothing when every page has its text', async () => {
    const ocr = fluent()
    await readDocument(file(printed.pdf), { ocr })
    expect(ocr.asked).toEqual([])
  })
})

describe('the warnings of pictures', () => {
  const read = async (bytes: Uint8Array, ocr: ScriptedOcr): Promise<string[]> =>
    codes(await readDocument(file(bytes), { ocr }))

  it('are none for a picture that was read well', async () => {
    expect(await read(png, fluent())).toEqual([])
  })

  it('tell a page that is hard to read', async () => {
    expect(await read(png, new ScriptedOcr(() => lineOfWords(words, 0.74)))).toEqual(['page_hard_to_read'])
    expect(await read(png, new ScriptedOcr(() => lineOfWords(words, 0.76)))).toEqual([])
  })

  it('tell a picture without text beside a page with text', async () => {
    const document = await readDocument([file(printed.pdf), file(png)], { ocr: new ScriptedOcr(() => []) })
    expect(document.warnings).toMatchObject([
      { code: 'page_without_text', message: expect.stringContaining('page 2.') as string },
    ])
  })

  it('keep a doubtful text layer where OCR has read nothing, and say so', async () => {
    const garbled = await composePdf((pdf) => {
      write(pdf, 'Total HT 12,50 ¬ TTC 15,00 ¬', 50, 50)
    })
    const document = await readDocument(file(garbled), { ocr: new ScriptedOcr(() => []) })
    expect(document.pages[0]).toMatchObject({ origin: 'text-layer', lines: { length: 1 } })
    expect(codes(document)).toEqual(['garbled_text_layer'])
  })
})

describe('a document that cannot be read', () => {
  const refused = async (bytes: Uint8Array, options: ReadOptions, expected: object): Promise<void> => {
    await expect(readDocument(file(bytes), options)).rejects.toMatchObject(expected)
  }

  it('has no readable text', async () => {
    await refused(png, { ocr: new ScriptedOcr(() => []) }, { code: 'no_readable_text', details: { pages: 1 } })
    const nonsense = new ScriptedOcr(() => [
      { text: 'x', confidence: Number.NaN, box: { x: Number.NaN, y: 0, width: 0, height: 2 } },
    ])
    await refused(png, { ocr: nonsense }, { code: 'no_readable_text' })
  })

  it('has too many pixels, is damaged, or of a kind that is not read', async () => {
    await refused(
      png,
      { ocr: fluent(), limits: { maxPixels: 10_000 } },
      { code: 'image_too_large', details: { file: 1 } },
    )
    await refused(png.slice(0, 3000), { ocr: fluent() }, { code: 'damaged_image', details: { file: 1 } })
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    await refused(heic, { ocr: fluent() }, { code: 'image_not_supported' })
    const second = readDocument([file(printed.pdf), file(png.slice(0, 3000))], { ocr: fluent() })
    await expect(second).rejects.toMatchObject({ code: 'damaged_image', details: { file: 2 } })
  })

  it('has too many pages, the pictures of its files counted', async () => {
    const files = [file(printed.pdf), file(png), file(twoFrames())]
    const ocr = fluent()
    await expect(readDocument(files, { ocr, limits: { maxPages: 3 } })).rejects.toMatchObject({
      code: 'too_many_pages',
      details: { pages: 4, maxPages: 3 },
    })
    expect(ocr.asked).toEqual([])
    expect((await readDocument(files, { ocr, limits: { maxPages: 4 } })).pages).toHaveLength(4)
  })

  it.each([1, 2, 3])('is smaller than a letter: %i pixels wide', async (side) => {
    const tiny = await toFile({ width: side, height: side, pixels: new Uint8Array(side * side) }, 'png')
    const ocr = createTesseractJsEngine({ workers: 1 })
    await refused(tiny, { ocr }, { code: 'no_readable_text' })
    await ocr.close()
  })

  it.each([
    [60_000, 4],
    [4, 60_000],
  ])('is a strip of %i by %i pixels', async (width, height) => {
    const ocr = createTesseractJsEngine({ workers: 1 })
    const strip = await toFile({ width, height, pixels: new Uint8Array(width * height).fill(128) }, 'png')
    await refused(strip, { ocr }, { code: 'no_readable_text' })
    await ocr.close()
  })

  it('is rejected with the error of the engine, which stops the other pages', async () => {
    const signals: AbortSignal[] = []
    const failure = new OcrFailedError({ engine: 'scripted', reason: 'it broke' })
    let calls = 0
    const ocr = new ScriptedOcr(async (_image, { signal }) => {
      if (signal !== undefined) signals.push(signal)
      if (++calls === 2) throw failure
      return untilAborted(signal)
    })
    const pictures = Array.from({ length: 6 }, () => file(png))
    await expect(readDocument(pictures, { ocr })).rejects.toBe(failure)
    expect(signals.length).toBeGreaterThan(1)
    expect(signals.every(({ aborted }) => aborted)).toBe(true)
  })
})

/** A TIFF of an upright page and one on its side, as a scanner with a feeder makes it. */
function twoFrames(): Uint8Array {
  const { width, height, pixels } = small
  const side = { width: height, height: width, pixels: new Uint8Array(width * height).fill(255) }
  return composeTiff([{ width, height, pixels }, side])
}
