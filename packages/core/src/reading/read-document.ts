import { AbortedError } from '../errors/aborted-error.js'
import { NoTextLayerError } from '../errors/no-text-layer-error.js'
import { checkFiles } from '../input/check-files.js'
import type { InputFile } from '../input/input-file.js'
import { resolveLimits } from '../input/resolve-limits.js'
import type { Document, Page } from './document.js'
import { isPicture, type PageContent } from './pdfium/page-content.js'
import type { ReadOptions } from './read-options.js'
import { warnOf } from './reading-warnings.js'
import { readPdfsInThreads } from './threads/read-pdfs-in-threads.js'

/**
 * Reads the text layer of one or several PDF files into pages of words with their places.
 *
 * Several files make one document: their pages are numbered through, in the order given.
 * Files are read in threads, which start on the first call, at most one per core, and end some seconds after the last:
 * the event loop stays free, and a file that hangs or wants all memory ends with its thread.
 *
 * @throws ConstatError with the codes `no_file`, `too_many_files`, `empty_file`, `file_too_large`,
 * `unsupported_file_type`, `image_not_supported`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`,
 * `too_much_text`, `no_text_layer`, `reading_timeout`, `reading_memory`, `reading_failed`, `invalid_option`, `aborted`.
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
  const content = await readPdfsInThreads(checked.files, limits, options)
  if (content.pages.every(isPicture)) throw new NoTextLayerError({ pages: content.pages.length })
  return {
    sha256: checked.sha256,
    mediaType: 'application/pdf',
    pages: content.pages.map(toPage),
    attachments: content.attachments,
    warnings: warnOf(content),
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}

function toPage({ widthPt, heightPt, lines }: PageContent, index: number): Page {
  const words = lines.flatMap((line) => line.words)
  return { number: index + 1, widthPt, heightPt, origin: 'text-layer', words, lines }
}
