import { extractInvoice, pageGeometry, readDocument, type OcrEngine } from '@constat/core'
import type { ReadingConfig } from '../config/reading-config.js'
import type { InvoiceReading, InvoiceRequest } from './invoice-reading.js'

/** Reads an invoice with the engine of the settings. */
export async function readInvoice(
  { languages, limits }: Pick<ReadingConfig, 'languages' | 'limits'>,
  ocr: OcrEngine,
  { files, reviewThreshold }: InvoiceRequest,
  signal: AbortSignal,
): Promise<InvoiceReading> {
  const started = performance.now()
  // What a request may weigh was checked where it was received.
  const own = { ...limits, maxBytes: Number.MAX_SAFE_INTEGER }
  const document = await readDocument(files, { ocr, languages, limits: own, signal })
  const read = performance.now()
  const extraction = extractInvoice(document, { reviewThreshold })
  return {
    ...extraction,
    pages: document.pages.map(pageGeometry),
    ocr: document.ocr ?? null,
    timings: { reading: Math.round(read - started), extraction: Math.round(performance.now() - read) },
  }
}
