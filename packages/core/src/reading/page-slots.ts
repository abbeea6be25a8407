import { TooManyPagesError } from '../errors/too-many-pages-error.js'
import type { CheckedFile } from '../input/check-files.js'
import type { Limits } from '../input/limits.js'
import { countFrames } from './images/image-frames.js'
import type { PageContent } from './pdfium/page-content.js'
import type { PdfContent } from './threads/read-pdfs-in-threads.js'
import type { PictureSource } from './pictures/picture-source.js'

/** A page of the document before it is known whether its text layer will do. */
export interface PageSlot {
  /** What the PDF says; null for a page that is an image file. */
  content: PageContent | null
  picture: PictureSource
}

/**
 * The pages of all files in the order in which they were sent.
 *
 * @param pdfs what the PDF files among them hold together
 * @throws TooManyPagesError, DamagedImageError
 */
export async function listPages(
  files: readonly CheckedFile[],
  { pages, pagesOfFiles }: PdfContent,
  { maxPages }: Limits,
): Promise<PageSlot[]> {
  const slots: PageSlot[] = []
  let pdf = 0
  let next = 0
  for (const file of files) {
    if (file.mediaType === 'application/pdf') {
      const count = pagesOfFiles[pdf++] ?? 0
      for (let page = 0; page < count; page++) {
        const content = pages[next++]
        if (content === undefined) continue
        const { widthPt, heightPt } = content
        slots.push({ content, picture: { kind: 'pdf-page', file, page, widthPt, heightPt } })
      }
    } else if (file.mediaType.startsWith('image/')) {
      const frames = await countFrames(file, file.position)
      for (let frame = 0; frame < frames; frame++)
        slots.push({ content: null, picture: { kind: 'image', file, frame } })
    }
    if (slots.length > maxPages) throw new TooManyPagesError({ pages: slots.length, maxPages })
  }
  return slots
}
