import { checkFiles } from '../input/check-files.js'
import type { InputFile } from '../input/input-file.js'
import { defaultLimits } from '../input/limits.js'
import type { Document } from './document.js'
import { readPdfs } from './pdfium/read-pdfs.js'
import type { ReadOptions } from './read-options.js'

/**
 * Reads the text layer of one or several PDF files into pages of words with their places.
 *
 * Several files make one document: their pages are numbered through, in the order given.
 * The reading engine loads on the first call.
 *
 * @throws ConstatError with the codes `no_file`, `too_many_files`, `empty_file`, `file_too_large`,
 * `unsupported_file_type`, `image_not_supported`, `damaged_pdf`, `encrypted_pdf`, `no_pages`, `too_many_pages`,
 * `no_text_layer`, `aborted`.
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
  const limits = { ...defaultLimits, ...options.limits }
  const checked = checkFiles('bytes' in files ? [files] : files, limits)
  const { pages, attachments, warnings } = await readPdfs(checked.files, limits, options)
  return { sha256: checked.sha256, mediaType: 'application/pdf', pages, attachments, warnings }
}
