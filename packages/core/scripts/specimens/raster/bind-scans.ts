import PDFDocument from 'pdfkit'
import type { RasterImage } from '../../../src/reading/raster-image.js'

/** A scanned page: its picture as JPEG, and the resolution it was taken at. */
export interface ScannedPage {
  jpeg: Buffer
  size: Pick<RasterImage, 'width' | 'height'>
  dotsPerInch: number
}

/** A PDF of pictures without any text, as a scanner sends it. */
export async function bindScans(pages: readonly ScannedPage[]): Promise<Buffer> {
  const date = new Date('2026-01-01T00:00:00Z')
  const document = new PDFDocument({ autoFirstPage: false, info: { CreationDate: date, ModDate: date } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve) => document.once('end', resolve))
  for (const { jpeg, size, dotsPerInch } of pages) {
    const [width, height] = [(size.width * 72) / dotsPerInch, (size.height * 72) / dotsPerInch]
    document.addPage({ size: [width, height], margin: 0 }).image(jpeg, 0, 0, { width, height })
  }
  document.end()
  await finished
  return Buffer.concat(chunks)
}
