import { checkFiles } from '../input/check-files.js'
import type { InputFile } from '../input/input-file.js'
import type { Limits } from '../input/limits.js'
import { resolveLimits } from '../input/resolve-limits.js'
import { inParallel } from './in-parallel.js'
import { listPages } from './page-slots.js'
import { pdfiumHost } from './pdfium/pdfium-host.js'
import type { PageImage } from './pictures/draw-page-image.js'
import { readingThreads } from './threads/reading-threads.js'
import { readPdfsInThreads } from './threads/read-pdfs-in-threads.js'

/** How pages are drawn. */
export interface DrawPagesOptions {
  /** Pixels of the longer side of each page, at most. @default 1400 */
  longestSide?: number
  /** Numbers of the pages to draw, from 1. @default all */
  pages?: readonly number[]
  limits?: Partial<Limits>
  signal?: AbortSignal
}

const pagesAtOnce = 2

/**
 * The pages of the files as a person sees them, in the order in which `readDocument` numbers them: a grey JPEG each. A photo is
 * as it was sent, upright by its Exif orientation; `Page.projection` leads from places on its page to places on it.
 *
 * @throws what `readDocument` throws for files that cannot be opened
 * @example
 * ```ts
 * const [first] = await drawPages({ name: 'facture.pdf', bytes })
 * await writeFile('page-1.jpg', first.jpeg)
 * ```
 */
export async function drawPages(
  files: InputFile | readonly InputFile[],
  options: DrawPagesOptions = {},
): Promise<PageImage[]> {
  const { longestSide = 1400, signal } = options
  const limits = resolveLimits(options.limits)
  const { files: checked } = checkFiles(files, limits)
  const pdfs = checked.filter(({ mediaType }) => mediaType === 'application/pdf')
  const content =
    pdfs.length === 0
      ? { pages: [], pagesOfFiles: [], attachments: [], skippedAttachments: 0 }
      : await readPdfsInThreads(pdfs, limits, { signal })
  const all = await listPages(checked, content, limits)
  const slots = all.filter((_slot, index) => options.pages?.includes(index + 1) ?? true)
  return inParallel(slots, pagesAtOnce, async ({ picture: source }) => {
    const input = async () => {
      const compiled = source.kind === 'pdf-page' ? await pdfiumHost.compiled() : null
      return { value: { source, limits, compiled, longestSide } }
    }
    return readingThreads.run('drawPageImage', input, { stage: 'image', limits, signal })
  })
}
