import { AbortedError } from '../errors/aborted-error.js'
import { NoReadableTextError } from '../errors/no-readable-text-error.js'
import { NoTextLayerError } from '../errors/no-text-layer-error.js'
import { checkFiles, type CheckedFile } from '../input/check-files.js'
import type { InputFile } from '../input/input-file.js'
import type { Limits } from '../input/limits.js'
import { resolveLimits } from '../input/resolve-limits.js'
import type { Document } from './document.js'
import { needsOcr } from './needs-ocr.js'
import { listPages } from './page-slots.js'
import { toPage } from './page-of-slot.js'
import type { ReadOptions } from './read-options.js'
import { readPictures } from './read-pictures.js'
import { warnOf } from './reading-warnings.js'
import { readingThreads } from './threads/reading-threads.js'
import { type PdfContent, readPdfsInThreads } from './threads/read-pdfs-in-threads.js'

/** Reads files page by page: from the text layer, or with `options.ocr` from the picture; without it pictures stay unread. */
export async function readDocument(
  files: InputFile | readonly InputFile[],
  options: ReadOptions = {},
): Promise<Document> {
  throwIfAborted(options.signal)
  const limits = resolveLimits(options.limits)
  const checked = checkFiles(files, limits)
  const pdfs = await readTextLayers(checked.files, limits, options)
  const slots = await listPages(checked.files, pdfs, limits)
  const { ocr = false, languages = ['fra'], signal, onPage } = options
  const wanting = ocr === false ? [] : slots.filter(({ content }) => needsOcr(content) !== null)
  const reader = ocr && { threads: readingThreads, ocr, languages, limits, signal }
  const readings = reader === false ? new Map() : await readPictures(wanting, reader, onPage)
  const pages = slots.map((slot, index) => toPage(slot, readings.get(slot) ?? null, index + 1))
  if (slots.length > 0 && pages.every(({ words }) => words.length === 0)) {
    throw ocr === false
      ? new NoTextLayerError({ pages: pages.length })
      : new NoReadableTextError({ pages: pages.length })
  }
  return {
    sha256: checked.sha256,
    mediaType: checked.files[0]?.mediaType ?? 'application/pdf',
    pages,
    attachments: pdfs.attachments,
    warnings: warnOf(slots, pages, pdfs.skippedAttachments),
  }
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

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}
