import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../input/limits.js'
import { composePdf, write } from './compose-pdf.test-support.js'
import { callPdfium } from './pdfium/call-pdfium.js'
import { PageClaims } from './pdfium/page-claims.js'
import { pdfiumHost } from './pdfium/pdfium-host.js'
import { readPdfs, type PdfShare } from './pdfium/read-pdfs.js'

/** Reads on this thread, as a reading thread does. */
async function read(bytes: Uint8Array): Promise<PdfShare> {
  const report = (): void => undefined
  return readPdfs({
    files: [{ bytes, position: 1 }],
    limits: defaultLimits,
    claims: new PageClaims(),
    readsAttachments: true,
    report,
  })
}

describe('the engine between two documents', () => {
  it('reads on after a document that broke the engine', async () => {
    const bytes = await composePdf((pdf) => {
      write(pdf, 'Facture', 50, 50)
    })
    const breaking = pdfiumHost.use(async (library) => {
      const brokenHandle = 0x7ffffff0
      return Promise.resolve(callPdfium(library, { file: 1 }, () => library.exports.FPDF_GetPageCount(brokenHandle)))
    })
    await expect(breaking).rejects.toMatchObject({ code: 'damaged_pdf' })
    expect((await read(bytes)).pages[0]?.lines[0]?.text).toBe('Facture')
  })

  it('keeps the memory of the engine flat', async () => {
    const bytes = await composePdf((pdf) => {
      for (let line = 0; line < 200; line++) write(pdf, 'Abonnement du mois, 12,50 €', 50, 10 + 4 * line)
      pdf.file(randomBytes(100_000), { name: 'annexe' })
    })
    const memory = async (): Promise<number> =>
      pdfiumHost.use(async ({ exports }) => Promise.resolve(exports.memory.buffer.byteLength))
    await read(bytes)
    const sizes = new Set<number>()
    for (let count = 0; count < 300; count++) {
      sizes.add(await memory())
      await read(bytes)
    }
    expect(sizes.size).toBe(1)
  })
})
