import type PDFKit from 'pdfkit'

/** Draws a PDF in memory; pdfkit loads on the first call. */
export async function composePdf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({ size: 'A4', margin: 40, ...options })
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

/** A PDF of lines of text, one below the other. */
export async function composeTextPdf(
  lines: readonly string[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return composePdf((pdf) => {
    for (const line of lines) pdf.fontSize(10).text(line)
  }, options)
}
