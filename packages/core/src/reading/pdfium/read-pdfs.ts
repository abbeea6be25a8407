import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { TooManyPagesError } from '../../errors/too-many-pages-error.js'
import type { InputFile } from '../../input/input-file.js'
import type { Limits } from '../../input/limits.js'
import type { Attachment } from '../document.js'
import { callPdfium } from './call-pdfium.js'
import { closePdf, openPdf, type OpenPdf } from './open-pdf.js'
import type { PageContent } from './page-content.js'
import { pdfiumHost } from './pdfium-host.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { readAttachments } from './read-attachments.js'
import { readPage } from './read-page.js'
import { TextBudget } from './text-budget.js'

/** What the files hold together. */
export interface PdfContent {
  pages: readonly PageContent[]
  attachments: readonly Attachment[]
  /** Embedded files that were too large or could not be decoded. */
  skippedAttachments: number
}

/** Called before each page, and after the last one, with the number of pages done: may wait, and may throw to stop. */
export type Pace = (done: number, total: number) => Promise<void>

/** Reads the files as one document. */
export async function readPdfs(files: readonly InputFile[], limits: Limits, pace: Pace): Promise<PdfContent> {
  return pdfiumHost.use(async (library) => {
    const opened: OpenPdf[] = []
    try {
      for (const [index, file] of files.entries()) opened.push(openPdf(library, file.bytes, index + 1))
      const pages = await readPages(library, opened, limits, pace)
      return { pages, ...readAllAttachments(library, opened, limits) }
    } finally {
      for (const pdf of opened) closePdf(library, pdf)
    }
  })
}

async function readPages(
  library: PdfiumLibrary,
  opened: readonly OpenPdf[],
  limits: Limits,
  pace: Pace,
): Promise<PageContent[]> {
  const total = opened.reduce((sum, pdf) => sum + pdf.pages, 0)
  if (total > limits.maxPages) throw new TooManyPagesError({ pages: total, maxPages: limits.maxPages })
  const pages: PageContent[] = []
  const budget = new TextBudget(limits.maxCharacters)
  await pace(0, total)
  for (const pdf of opened) {
    const firstOfFile = pages.length
    for (let index = 0; index < pdf.pages; index++) {
      const place = { file: pdf.file, page: index + 1 }
      pages.push(callPdfium(library, place, () => readPage(library, pdf.handle, index, budget)))
      await pace(pages.length, total)
    }
    if (!pages.slice(firstOfFile).some((page) => page.isReadable)) throw new DamagedPdfError({ file: pdf.file })
  }
  return pages
}

/** Embedded files come last: one that breaks PDFium costs the reader nothing but itself. */
function readAllAttachments(
  library: PdfiumLibrary,
  opened: readonly OpenPdf[],
  limits: Limits,
): Omit<PdfContent, 'pages'> {
  const attachments: Attachment[] = []
  let skippedAttachments = 0
  let left = limits.maxAttachmentBytes
  for (const pdf of opened) {
    try {
      const found = callPdfium(library, { file: pdf.file }, () => readAttachments(library, pdf, left))
      attachments.push(...found.attachments)
      skippedAttachments += found.skipped
      left -= found.attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    } catch (error) {
      if (!(error instanceof DamagedPdfError)) throw error
      skippedAttachments++
      break
    }
  }
  return { attachments, skippedAttachments }
}
