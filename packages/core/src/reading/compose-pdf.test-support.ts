import type PDFKit from 'pdfkit'

/** Draws a small PDF for a test: A4, no margins, uncompressed unless asked otherwise. */
export async function composePdf(
  draw: (page: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({ size: 'A4', margin: 0, compress: false, ...options })
  const chunks: Uint8Array[] = []
  const finished = new Promise<Uint8Array>((resolve) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
  })
  draw(pdf)
  pdf.end()
  return finished
}

/** Draws text with its top left corner at a place, without wrapping. */
export function write(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size = 10): void {
  pdf.fontSize(size).text(text, x, y, { lineBreak: false })
}

/** Sets an entry of the current page that pdfkit has no option for, such as `Rotate` or `CropBox`. */
export function setPageEntry(pdf: PDFKit.PDFDocument, name: string, value: unknown): void {
  const entries: Record<string, unknown> = pdf.page.dictionary.data
  entries[name] = value
}

/** Replaces text of a PDF by text of the same length, so that its table of offsets stays right. */
export function patchPdf(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  if (before.length !== after.length || !text.includes(before)) throw new Error(`cannot patch ${before}`)
  return new Uint8Array(Buffer.from(text.replaceAll(before, after), 'latin1'))
}
