import { deflateSync, gzipSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import { analyzeEnergyInvoice } from '@constat/core'
import { badInputs } from '@constat/core/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { analyzeInThread } from '../../src/analysis/analyze-in-thread.js'
import { errorStatuses } from '../../src/http/error-statuses.js'
import { postImages } from '../../src/testing/images.js'
import { serveForTest, testLimits } from '../../src/testing/serve-for-test.js'

const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }

async function answerTo(bytes: Uint8Array, name = 'facture.pdf') {
  const { url } = await serveForTest({ analyze: analyzeEnergyInvoice, limits })
  const response = await postImages(url, [{ name, bytes }], { path: '/v1/invoices' })
  const text = await response.text()
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  return { status: response.status, code: (JSON.parse(text) as { code?: string }).code, text }
}

function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc(10_000_000))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A page whose instructions are some kilobytes that unfold to so many bytes. */
function pdfUnfoldingTo(bytes: number): Buffer {
  const stream = deflateSync(deflateSync(Buffer.alloc(bytes, 'q Q ')))
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
        `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n` +
        `4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length ${stream.length}>>stream\n`,
    ),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ])
}

const laughs = `<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')}]><Invoice>&a12;</Invoice>`
const foreign =
  '<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY f SYSTEM "file:///etc/passwd">]><Invoice>&f;</Invoice>'

describe('a document made to hurt', () => {
  it.each<[string, Uint8Array]>([
    ['a picture that says it has 900 million pixels', pngOf(30_000, 30_000)],
    ['a PDF of some kilobytes that unfolds to 64 MB', pdfUnfoldingTo(64 * 1024 * 1024)],
    ['XML whose entities unfold without end', Buffer.from(laughs)],
    ['XML that asks for a file of the server', Buffer.from(foreign)],
    ['a compressed file that unfolds to 64 MB', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
  ])('is refused with a code of its own, and the server goes on: %s', async (_what, bytes) => {
    const { status, text, code } = await answerTo(bytes)
    expect([400, 422]).toContain(status)
    expect(errorStatuses).toHaveProperty(code ?? '')
    expect(text).not.toMatch(/root:|node_modules|\.[jt]s:\d/)
  })

  it.each(badInputs.filter(({ name }) => name !== 'page without text'))(
    'is told from the others through the door: $name',
    async ({ compose, code, type }) => {
      const { bytes } = await compose()
      const { url } = await serveForTest({ analyze: analyzeEnergyInvoice, limits })
      const response = await postImages(url, [{ name: 'facture.pdf', bytes }], {
        path: '/v1/invoices',
        fields: { type },
      })
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        errorStatuses[code as keyof typeof errorStatuses],
        code,
      ])
    },
  )

  it('leaves the thread that reads able to read the next one', async () => {
    const thread = analyzeInThread({
      reading: {
        engine: 'auto',
        languages: ['fra'],
        tesseractCommand: null,
        vision: null,
        limits: { maxPages: 200, maxPixels: 60_000_000, maxPageMilliseconds: 30_000, maxMemoryMegabytes: 512 },
      },
      secondReader: null,
      reports: {},
    })
    onTestFinished(() => thread.close())
    const { url } = await serveForTest({ analyze: thread.analyze, limits })
    const send = async (bytes: Uint8Array) =>
      (await postImages(url, [{ name: 'facture.pdf', bytes }], { path: '/v1/invoices' })).status
    expect(
      await Promise.all([
        send(pdfUnfoldingTo(64 * 1024 * 1024)),
        send(Buffer.from(laughs)),
        send(pngOf(30_000, 30_000)),
      ]),
    ).toEqual([422, 422, 422])
    const letter = badInputs.find(({ name }) => name === 'letter')
    expect(await send((await letter?.compose())?.bytes ?? new Uint8Array())).toBe(422)
  })
})
