import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits, type Limits } from '../../input/limits.js'
import { composePdf, write } from '../compose-pdf.test-support.js'
import { nestedForms, rawPdf } from '../raw-pdf.test-support.js'
import { readPdfsInThreads, type PdfContent } from './read-pdfs-in-threads.js'
import { ReadingThreads } from './reading-threads.js'

const two = new ReadingThreads({ maxThreads: 2 })
const one = new ReadingThreads({ maxThreads: 1 })
afterAll(() => Promise.all([one.close(), two.close()]))

const word = 'BT /F 10 Tf 50 600 Td (kWh) Tj ET'
const bill = readFileSync(new URL('../../../specimens/dev/bills/dev-L2-03.pdf', import.meta.url))
const read = async (
  bytes: Uint8Array | readonly Uint8Array[],
  limits: Partial<Limits> = {},
  threads = two,
): Promise<PdfContent> => {
  const files = [bytes].flat().map((each, index) => ({ name: 'a.pdf', position: index + 1, bytes: each }))
  return readPdfsInThreads(files, { ...defaultLimits, ...limits }, {}, threads)
}
const expectHealth = async (): Promise<void> => {
  expect((await read(bill)).pages.length).toBeGreaterThan(1)
}

describe('a document of many pages', () => {
  it('is the same from two threads as from one, in order, with every page reported once', async () => {
    const files = Array.from({ length: 8 }, () => ({ name: 'a.pdf', position: 1, bytes: bill }))
    const seen: number[] = []
    const onPage = (done: number): number => seen.push(done)
    const shared = await readPdfsInThreads(files, defaultLimits, { onPage }, two)
    expect(shared.pages.length).toBeGreaterThan(16)
    expect(seen).toEqual(shared.pages.map((_, index) => index + 1))
    expect(
      await read(
        files.map(({ bytes }) => bytes),
        {},
        one,
      ),
    ).toEqual(shared)
  })

  it('has one allowance of characters, however many threads read it', async () => {
    const bytes = await composePdf((pdf) => {
      for (let page = 0; page < 40; page++) write(pdf.addPage(), 'x'.repeat(1000), 0, 9, 1)
    })
    await expect(read(bytes, { maxCharacters: 39_000 })).rejects.toMatchObject({ code: 'too_much_text' })
    expect((await read(bytes, { maxCharacters: 41_000 })).pages).toHaveLength(41)
  })

  it('names the file that has no readable page', async () => {
    const broken = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [9 0 R] /Count 1 >>'])
    await expect(read([bill, broken])).rejects.toMatchObject({ code: 'damaged_pdf', details: { file: 2 } })
    // Its place in the list sent, where pictures may stand before it.
    const sent = [
      { bytes: bill, position: 2 },
      { bytes: broken, position: 5 },
    ]
    await expect(readPdfsInThreads(sent, defaultLimits, {}, two)).rejects.toMatchObject({ details: { file: 5 } })
  })

  it('leaves the bytes of the caller alone', async () => {
    const bytes = new Uint8Array(bill)
    await read(bytes)
    expect(Buffer.compare(bytes, bill)).toBe(0)
  })
})

describe('a file made to do harm', () => {
  it('that keeps PDFium busy is stopped at the limit', async () => {
    const bomb = nestedForms(8, 10, '')
    const started = performance.now()
    await expect(read(bomb, { maxPageMilliseconds: 500 })).rejects.toMatchObject({
      code: 'reading_timeout',
      details: { stage: 'text', maxMilliseconds: 500 },
    })
    expect(performance.now() - started).toBeLessThan(5000)
    await expectHealth()
  })

  it('is stopped in the middle of a page when the caller leaves', async () => {
    const files = [{ name: 'a.pdf', position: 1, bytes: nestedForms(8, 10, '') }]
    const signal = AbortSignal.timeout(300)
    const reading = readPdfsInThreads(files, defaultLimits, { signal }, two)
    await expect(reading).rejects.toMatchObject({ code: 'aborted', cause: { name: 'TimeoutError' } })
    await expectHealth()
  })

  it('that wants all memory is stopped at the limit', async () => {
    await expect(read(nestedForms(8, 10, word), { maxMemoryMegabytes: 96 })).rejects.toMatchObject({
      code: 'reading_memory',
      details: { stage: 'text', maxMemoryMegabytes: 96 },
    })
    await expectHealth()
  })

  it.each([
    ['forms in forms', nestedForms(5000, 1, word)],
    ['a form that draws itself', withCircularForm()],
    ['arrays in arrays', nestedForms(1, 1, '['.repeat(500_000))],
    ['dictionaries in dictionaries', nestedForms(1, 1, '<</A '.repeat(200_000))],
  ])('that nests %s without end is read to where PDFium stops', async (_, bytes) => {
    const { pages } = await read(bytes)
    expect(pages.map(({ lines }) => lines[0]?.text)).toEqual(['Facture'])
  })

  it('whose tree of pages is a loop is damaged', async () => {
    const loop = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 3 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 3 >>',
    ])
    await expect(read(loop)).rejects.toMatchObject({ code: 'damaged_pdf' })
  })

  it('that claims a billion pages has too many', async () => {
    const liar = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000 >>'])
    await expect(read(liar)).rejects.toMatchObject({ code: expect.stringMatching(/pages|damaged/) as string })
  })

  it('costs the others who read at the same time nothing', async () => {
    const bomb = read(nestedForms(8, 10, ''), { maxPageMilliseconds: 700 })
    const others = Promise.all(Array.from({ length: 5 }, async () => (await read(bill)).pages.length))
    await expect(bomb).rejects.toMatchObject({ code: 'reading_timeout' })
    expect(new Set(await others).size).toBe(1)
  })
})

function withCircularForm(): Uint8Array {
  const text = Buffer.from(nestedForms(2, 1, word)).toString('latin1')
  return Buffer.from(text.replace('/X 6 0 R', '/X 5 0 R'), 'latin1')
}
