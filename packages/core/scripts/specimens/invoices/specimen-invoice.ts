import type PDFKit from 'pdfkit'

/** What an invoice prints, as bare values; null where it prints none. Amounts of a credit note are negative. */
export interface InvoiceTruth {
  number: string | null
  issue_date: string | null
  currency: string | null
  seller: string | null
  siret: string | null
  vat_number: string | null
  total_excluding_tax: number | null
  total_tax: number | null
  total_including_tax: number | null
}

/** An invoice of an invented trade: its truth, and how it is drawn. */
export interface SpecimenInvoice {
  id: string
  trade: string
  truth: InvoiceTruth
  /** Size in points where it is no A4. */
  size?: [width: number, height: number]
  draw: (pdf: PDFKit.PDFDocument) => void
}

/** Text at a place of the page; `right` is its right edge where figures are set flush. */
export interface Placed {
  text: string
  x?: number
  right?: number
  center?: number
  y: number
  size?: number
  bold?: boolean
}

/** Puts texts at their places, without pdfkit's own flow of lines. */
export function put(pdf: PDFKit.PDFDocument, ...texts: readonly Placed[]): void {
  for (const { text, x, right, center, y, size = 9.5, bold = false } of texts) {
    pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size)
    const width = pdf.widthOfString(text)
    const left = x ?? (right === undefined ? (center ?? 0) - width / 2 : right - width)
    pdf.text(text, left, y, { lineBreak: false })
  }
}

/** Lines under each other from one left edge. */
export function block(
  pdf: PDFKit.PDFDocument,
  lines: readonly string[],
  { x, y, step = 12, size = 9.5 }: { x: number; y: number; step?: number; size?: number },
): void {
  put(pdf, ...lines.map((text, index) => ({ text, x, y: y + index * step, size })))
}

/** A row of a table: a positive place is a left edge, a negative one a right edge. */
export function row(
  pdf: PDFKit.PDFDocument,
  y: number,
  cells: readonly (readonly [place: number, text: string])[],
  style: { size?: number; bold?: boolean } = {},
): void {
  put(
    pdf,
    ...cells.map(([place, text]) =>
      place < 0 ? { text, right: -place, y, ...style } : { text, x: place, y, ...style },
    ),
  )
}
