import { NoReadableTextError } from '../errors/no-readable-text-error.js'
import { NoTextLayerError } from '../errors/no-text-layer-error.js'
import { throwIfAborted } from '../errors/throw-if-aborted.js'
import { checkFiles, type CheckedFile } from '../input/check-files.js'
import type { InputFile } from '../input/input-file.js'
import type { Limits } from '../input/limits.js'
import { resolveLimits } from '../input/resolve-limits.js'
import type { Document, Page } from './document.js'
import { readEInvoices } from './e-invoice-files.js'
import { needsOcr } from './needs-ocr.js'
import { countOcr } from './ocr/count-ocr.js'
import { toPage } from './page-of-slot.js'
import { listPages, type PageSlot } from './page-slots.js'
import { isPicture } from './pdfium/page-content.js'
import { warnOf } from './reading-warnings.js'
import type { ReadOptions } from './read-options.js'
import { readPictures } from './read-pictures.js'
import { readingThreads } from './threads/reading-threads.js'
import { type PdfContent, readPdfsInThreads } from './threads/read-pdfs-in-threads.js'

/**
 * Reads files page by page, from the text layer or, with `options.ocr`, from the picture; without it pictures stay
 * unread.
 */
export async function readDocument(
  files: InputFile | readonly InputFile[],
  options: ReadOptions = {},
): Promise<Document> {
  throwIfAborted(options.signal)
  const limits = resolveLimits(options.limits)
  const { sha256, files: checked } = checkFiles(files, limits)
  const pdfs = await readTextLayers(checked, limits, options)
  const slots = await listPages(checked, pdfs, limits)
  const { electronicInvoice, attachments, warnings } = await readEInvoices(checked, pdfs.attachments, limits, options)
  const counted = options.ocr ? countOcr(options.ocr) : null
  const pages = await readPages(slots, limits, { ...options, ocr: counted?.engine ?? false })
  const ocr = counted?.use() ?? null
  if (electronicInvoice === null) refuseIfUnread(slots, pages, options)
  return {
    sha256,
    mediaType: checked.find(hasPages)?.mediaType ?? 'application/xml',
    pages,
    attachments,
    ...(electronicInvoice === null ? {} : { electronicInvoice }),
    ...(ocr === null ? {} : { ocr }),
    warnings: [...warnOf(slots, pages, pdfs.skippedAttachments), ...warnings],
  }
}

function hasPages({ mediaType }: CheckedFile): boolean {
  return mediaType !== 'application/xml'
}

async function readTextLayers(
  files: readonly CheckedFile[],
  limits: Limits,
  { signal, onPage }: ReadOptions,
): Promise<PdfContent> {
  const pdfs = files.filter(({ mediaType }) => mediaType === 'application/pdf')
  if (pdfs.length === 0) return { pages: [], pagesOfFiles: [], attachments: [], skippedAttachments: 0 }
  return readPdfsInThreads(pdfs, limits, { signal, onPage: (done, total) => onPage?.(done, total, 'text') })
}

async function readPages(slots: readonly PageSlot[], limits: Limits, options: ReadOptions): Promise<Page[]> {
  const { ocr = false, languages = ['fra'], signal, onPage } = options
  const pictures = ocr === false ? [] : slots.filter(({ content }) => needsOcr(content) !== null)
  const reader = ocr && { threads: readingThreads, ocr, languages, limits, signal }
  const readings = reader === false ? null : await readPictures(pictures, reader, onPage)
  return slots.map((slot, index) => toPage(slot, readings?.get(slot) ?? null, index + 1))
}

function refuseIfUnread(slots: readonly PageSlot[], pages: readonly Page[], { ocr = false }: ReadOptions): void {
  // Without OCR a scan that bears the words of a stamp is as good as unread.
  if (ocr === false && slots.every(({ content }) => content === null || isPicture(content)))
    throw new NoTextLayerError({ pages: pages.length })
  if (pages.every(({ words }) => words.length === 0)) throw new NoReadableTextError({ pages: pages.length })
}
