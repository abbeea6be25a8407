import { setImmediate } from 'node:timers/promises'
import { AbortedError } from '../errors/aborted-error.js'
import { NoTextLayerError } from '../errors/no-text-layer-error.js'
import { checkFiles, type CheckedFile } from '../input/check-files.js'
import type { InputFile } from '../input/input-file.js'
import type { Limits } from '../input/limits.js'
import { resolveLimits } from '../input/resolve-limits.js'
import type { Document, Page } from './document.js'
import { readEInvoices, separateEInvoices } from './e-invoice-files.js'
import { isPicture, type PageContent } from './pdfium/page-content.js'
import { type Pace, type PdfContent, readPdfs } from './pdfium/read-pdfs.js'
import type { ReadOptions } from './read-options.js'
import { warnOf } from './reading-warnings.js'

/**
 * Reads the text layer of one or several PDF files into pages of words with their places, and the electronic invoice
 * (Factur-X, CII, UBL) that is embedded in them, sent beside them or sent alone.
 *
 * Several files make one document: their pages are numbered through, in the order given.
 * The reading engine loads on the first call; documents read at the same time take turns.
 *
 * @throws ConstatError with the codes `no_file`, `too_many_files`, `empty_file`, `file_too_large`,
 * `unsupported_file_type`, `image_not_supported`, `damaged_e_invoice`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`,
 * `too_much_text`, `no_text_layer`, `invalid_option`, `aborted`.
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
  throwIfAborted(options.signal)
  const limits = resolveLimits(options.limits)
  const checked = checkFiles(files, limits)
  const { eInvoices, withPages } = separateEInvoices(checked.files)
  const content = await readPages(withPages, limits, createPace(options))
  const { electronicInvoice, attachments, warnings } = await readEInvoices(eInvoices, content.attachments)
  if (electronicInvoice === null && content.pages.every(isPicture))
    throw new NoTextLayerError({ pages: content.pages.length })
  return {
    sha256: checked.sha256,
    mediaType: withPages.length === 0 ? 'application/xml' : 'application/pdf',
    pages: content.pages.map(toPage),
    attachments,
    ...(electronicInvoice === null ? {} : { electronicInvoice }),
    warnings: [...warnOf(content), ...warnings],
  }
}

/** XML alone has no page, and needs no engine. */
async function readPages(files: readonly CheckedFile[], limits: Limits, pace: Pace): Promise<PdfContent> {
  return files.length === 0 ? { pages: [], attachments: [], skippedAttachments: 0 } : readPdfs(files, limits, pace)
}

/** Between two pages: reports, lets other work of the process run, and stops when asked to. */
function createPace({ signal, onPage }: ReadOptions): Pace {
  return async (done, total) => {
    if (done > 0) onPage?.(done, total)
    await setImmediate()
    throwIfAborted(signal)
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}

function toPage({ widthPt, heightPt, lines }: PageContent, index: number): Page {
  const words = lines.flatMap((line) => line.words)
  return { number: index + 1, widthPt, heightPt, origin: 'text-layer', words, lines }
}
