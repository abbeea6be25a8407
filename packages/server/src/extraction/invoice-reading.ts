import type { InputFile, InvoiceExtraction, OcrUse, PageGeometry } from '@constat/core'

/** An invoice of any trade, to be read. */
export interface InvoiceRequest {
  readonly files: readonly InputFile[]
  /** Overall confidence below which a person should check, 0..1. */
  readonly reviewThreshold: number
}

/** What was read of it, and how long that took. */
export interface InvoiceReading extends InvoiceExtraction {
  /** None when the file is an electronic invoice alone. */
  readonly pages: readonly PageGeometry[]
  /** What read the pages that are pictures; null when no picture was read. */
  readonly ocr: OcrUse | null
  /** Milliseconds. */
  readonly timings: { readonly reading: number; readonly extraction: number }
}

/**
 * Reads an invoice.
 *
 * @throws ConstatError as `readDocument` and `extractInvoice` do
 */
export type ReadInvoice = (request: InvoiceRequest, options: { signal?: AbortSignal }) => Promise<InvoiceReading>
