import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../input/limits.js'
import { composePdf, write } from './compose-pdf.test-support.js'
import { needsOcr, type OcrReason } from './needs-ocr.js'
import { readPdfsInThreads } from './threads/read-pdfs-in-threads.js'

const grey = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
type Draw = Parameters<typeof composePdf>[0]

const scan: Draw = (pdf) => pdf.image(grey, 0, 0, { width: 595, height: 842 })
const text: Draw = (pdf) => {
  for (let line = 0; line < 12; line++) write(pdf, `Abonnement du mois numéro ${line}`, 50, 100 + 20 * line)
}

async function reasonFor(bytes: Uint8Array): Promise<OcrReason | null | undefined> {
  const { pages } = await readPdfsInThreads([{ bytes, position: 1 }], defaultLimits)
  return pages[0] && needsOcr(pages[0])
}

describe('needsOcr', () => {
  it('keeps the text of a page of text', async () => {
    expect(await reasonFor(await composePdf(text))).toBeNull()
    expect(
      await reasonFor(readFileSync(resolve(import.meta.dirname, '../../specimens/dev/bills/dev-L1-01.pdf'))),
    ).toBeNull()
  })

  it('keeps visible text over a background that covers the page', async () => {
    const bytes = await composePdf((pdf) => {
      scan(pdf)
      text(pdf)
    })
    expect(await reasonFor(bytes)).toBeNull()
  })

  it('reads a scan, also when it bears the stamp of a scanner', async () => {
    expect(await reasonFor(await composePdf(scan))).toBe('picture')
    const stamped = await composePdf((pdf) => {
      scan(pdf)
      write(pdf, 'Scanné avec MonScanner', 50, 800)
    })
    expect(await reasonFor(stamped)).toBe('picture')
    expect(needsOcr(null)).toBe('picture')
  })

  it('replaces the invisible text that a scanner has laid under its picture', async () => {
    const bytes = await composePdf((pdf) => {
      scan(pdf)
      pdf.addContent('3 Tr')
      for (let line = 0; line < 12; line++) write(pdf, `Abonncmcnt du rnois nurnéro ${line}`, 50, 100 + 20 * line)
    })
    expect(await reasonFor(bytes)).toBe('scanner-text')
  })

  it('keeps invisible text where no picture shows anything else', async () => {
    const bytes = await composePdf((pdf) => {
      pdf.addContent('3 Tr')
      text(pdf)
    })
    expect(await reasonFor(bytes)).toBeNull()
  })

  it('replaces a layer of wrongly coded characters', async () => {
    const bytes = await composePdf((pdf) => {
      text(pdf)
      write(pdf, 'Total HT 12,50 ¬ TTC 15,00 ¬', 50, 500)
    })
    expect(await reasonFor(bytes)).toBe('garbled')
  })

  it('leaves blank pages and damaged ones', async () => {
    const blank = await composePdf((pdf) => {
      text(pdf)
      pdf.addPage()
    })
    const { pages } = await readPdfsInThreads([{ bytes: blank, position: 1 }], defaultLimits)
    expect(pages.map(needsOcr)).toEqual([null, null])
    const content = {
      widthPt: 0,
      heightPt: 0,
      lines: [],
      isBlank: false,
      isCoveredByImage: false,
      isTextInvisible: false,
      isGarbled: false,
    }
    expect(needsOcr({ ...content, isReadable: false })).toBeNull()
    expect(needsOcr({ ...content, isReadable: true })).toBe('picture')
  })
})
