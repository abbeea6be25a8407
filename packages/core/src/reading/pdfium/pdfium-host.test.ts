import { describe, expect, it } from 'vitest'
import { callPdfium } from './call-pdfium.js'
import { PdfiumHost } from './pdfium-host.js'
import type { PdfiumLibrary } from './pdfium-library.js'

/** A handle far outside the memory: PDFium traps when it follows it. */
const brokenHandle = 0x7ffffff0
const poison = (library: PdfiumLibrary): unknown =>
  callPdfium(library, { file: 1 }, () => library.exports.FPDF_GetPageCount(brokenHandle))
const same = async (library: PdfiumLibrary): Promise<PdfiumLibrary> => Promise.resolve(library)

describe('PdfiumHost', () => {
  it('keeps one copy for all documents', async () => {
    const host = new PdfiumHost()
    expect(await host.use(same)).toBe(await host.use(same))
  })

  it('gives a fresh copy after a fault inside the engine, which is reported as a damaged document', async () => {
    const host = new PdfiumHost()
    const before = await host.use(same)
    const fault = host.use(async (library) => Promise.resolve(poison(library)))
    await expect(fault).rejects.toMatchObject({ code: 'damaged_pdf', cause: { name: 'RuntimeError' } })
    const after = await host.use(same)
    expect(after).not.toBe(before)
    expect(after.exports.FPDF_LoadMemDocument(0, 0, 0)).toBe(0)
  })

  it('keeps the copy after an error that is not its own', async () => {
    const host = new PdfiumHost()
    const before = await host.use(same)
    await expect(host.use(async () => Promise.reject(new Error('of the caller')))).rejects.toThrow('of the caller')
    expect(await host.use(same)).toBe(before)
  })

  it('gives a fresh copy when the memory has swollen', async () => {
    const host = new PdfiumHost({ keepBelowBytes: 1 })
    expect(await host.use(same)).not.toBe(await host.use(same))
  })

  it('lends to one document at a time, in the order of the calls', async () => {
    const host = new PdfiumHost()
    const steps: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`)
      await Promise.resolve()
      steps.push(`${name} ends`)
    }
    await Promise.all([host.use(work('one')), host.use(work('two'))])
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  it('refuses to grow past its ceiling instead of taking the memory of the machine', async () => {
    const host = new PdfiumHost()
    const reserved = await host.use(async ({ exports }) => {
      const blocks = Array.from({ length: 20 }, () => exports.malloc(64 * 1024 * 1024))
      return Promise.resolve({
        granted: blocks.filter((block) => block !== 0).length,
        bytes: exports.memory.buffer.byteLength,
      })
    })
    expect(reserved.granted).toBeLessThan(10)
    expect(reserved.bytes).toBeLessThan(700 * 1024 * 1024)
  })
})
