import { defaultOcr } from './default-ocr.js'
import type { InputFile } from './input/input-file.js'
import type { AnalysisContext, AnalysisRequest, EnergyInvoiceAnalysis } from './invoice/analysis.js'
import { analyzeEnergyInvoice as analyze } from './invoice/analyze-energy-invoice.js'
import { renderMaskedBill as mask, type MaskedBillInput } from './invoice/report/masked/render-masked-bill.js'
import type { MaskedBillOptions as GivenOptions } from './invoice/report/masked/render-masked-bill.js'
import type { Document } from './reading/document.js'
import { readDocument as read } from './reading/read-document.js'
import type { ReadOptions } from './reading/read-options.js'

/**
 * Turns an energy bill into an evidenced invoice, its audit, highlights and two PDF reports. The bill is one PDF with
 * or without text, or the photographs or scans of its pages, in their order.
 *
 * @throws ConstatError with a documented `code` when the input cannot be analysed
 * @example
 * ```ts
 * const result = await analyzeEnergyInvoice({ files: [{ name: 'facture.pdf', bytes }] })
 * console.log(result.highlights.join('\n'))
 * await writeFile('rapport.pdf', result.reports.full)
 * ```
 */
export async function analyzeEnergyInvoice(
  request: AnalysisRequest,
  context: AnalysisContext = {},
): Promise<EnergyInvoiceAnalysis> {
  return analyze(request, { ...context, ocr: context.ocr ?? defaultOcr })
}

/**
 * Reads PDF files and images into pages of words with their places: the text layer where a page has one that can be
 * trusted, OCR where it does not, decided page by page.
 *
 * Several files make one document: their pages are numbered through, in the order given. The work is done in threads,
 * which start on the first call and end some seconds after the last: the event loop stays free, and a file that hangs
 * or wants all memory ends with its thread.
 *
 * @throws ConstatError with the codes `no_file`, `too_many_files`, `empty_file`, `file_too_large`,
 * `unsupported_file_type`, `image_not_supported`, `damaged_image`, `image_too_large`, `damaged_pdf`, `encrypted_pdf`,
 * `no_pages`, `too_many_pages`, `too_much_text`, `no_text_layer`, `no_readable_text`, `ocr_failed`, `reading_timeout`,
 * `reading_memory`, `reading_failed`, `invalid_option`, `aborted`.
 *
 * @example
 * ```ts
 * const document = await readDocument({ name: 'facture.pdf', bytes: await readFile('facture.pdf') })
 * console.log(document.pages[0]?.lines.map((line) => line.text))
 * ```
 */
export async function readDocument(
  files: InputFile | readonly InputFile[],
  options: ReadOptions = {},
): Promise<Document> {
  return read(files, { ...options, ocr: options.ocr ?? defaultOcr })
}

/** How a masked copy is made. */
export interface MaskedBillOptions extends Omit<GivenOptions, 'ocr'> {
  /** Reads every masked page again before it leaves. @default Tesseract, shared by all calls of the process */
  readonly ocr?: GivenOptions['ocr']
}

/**
 * The pages of a bill as grey pictures in a new PDF, every known identity blacked out: names, addresses, references,
 * accounts, contacts, the supplier and its offer, and everything on the page that is no text that was read (logos, codes,
 * stamps). No text layer, no attachment, no metadata of the bill. Each page is read again by OCR; what is found is hidden
 * too, and a page on which something is still found, or of which too little can be read, ends the whole.
 *
 * What no reading finds it cannot hide: on a photo or a scan, look at the copy before it is published.
 *
 * @throws MaskedCopyLeakError when a page cannot be vouched for
 * @throws what `readDocument` throws, OcrFailedError, AbortedError
 * @example
 * ```ts
 * const { invoice } = await analyzeEnergyInvoice({ files })
 * await writeFile('facture-masquee.pdf', await renderMaskedBill({ files, invoice }))
 * ```
 */
export async function renderMaskedBill(input: MaskedBillInput, options: MaskedBillOptions = {}): Promise<Uint8Array> {
  return mask(input, { ...options, ocr: options.ocr ?? defaultOcr })
}
