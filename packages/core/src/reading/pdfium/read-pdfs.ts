import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { ReadingMemoryError } from '../../errors/reading-memory-error.js'
import { TooManyPagesError } from '../../errors/too-many-pages-error.js'
import type { Limits } from '../../input/limits.js'
import type { Attachment } from '../document.js'
import { callPdfium } from './call-pdfium.js'
import { closePdf, openPdf, type OpenPdf } from './open-pdf.js'
import type { PageClaims } from './page-claims.js'
import type { PageContent } from './page-content.js'
import { pdfiumHost } from './pdfium-host.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { readAttachments } from './read-attachments.js'
import { readPage } from './read-page.js'

/** Files to read as one document, or the share of it that one thread reads. */
export interface PdfReading {
  /** The PDF files, in order, each with its place in the list sent, from 1. */
  files: readonly { bytes: Uint8Array; position: number }[]
  limits: Limits
  claims: PageClaims
  /** One thread reads the embedded files for all. */
  readsAttachments: boolean
  /** Called before the first page with 0, and after each page with the number of pages done here. */
  report: (done: number, total: number) => void
}

/** What was read. */
export interface PdfShare {
  pagesOfFiles: readonly number[]
  /** Indexes of the pages in the whole document, from 0. */
  indexes: readonly number[]
  pages: readonly PageContent[]
  attachments: readonly Attachment[]
  /** Embedded files that were too large or could not be decoded. */
  skippedAttachments: number
}

/** Reads the pages that no other thread has claimed. */
export async function readPdfs(reading: PdfReading): Promise<PdfShare> {
  const { files, limits, readsAttachments } = reading
  return pdfiumHost.use((library) => {
    const opened: OpenPdf[] = []
    try {
      for (const { bytes, position } of files) opened.push(openPdf(library, bytes, position))
      const share = readPages(library, opened, reading)
      const none = { attachments: [], skippedAttachments: 0 }
      const attached = readsAttachments ? readAllAttachments(library, opened, limits) : none
      return Promise.resolve({ pagesOfFiles: opened.map(({ pages }) => pages), ...share, ...attached })
    } catch (error) {
      // Whatever PDFium made of it: without the memory it asked for, its answer says nothing about the file.
      if (!library.memoryGuard.hasRefused) throw error
      throw new ReadingMemoryError({ stage: 'text', maxMemoryMegabytes: limits.maxMemoryMegabytes })
    } finally {
      for (const pdf of opened) closePdf(library, pdf)
    }
  }, limits.maxMemoryMegabytes)
}

function readPages(
  library: PdfiumLibrary,
  opened: readonly OpenPdf[],
  { limits: { maxPages, maxCharacters }, claims, report }: PdfReading,
): Pick<PdfShare, 'indexes' | 'pages'> {
  const total = opened.reduce((sum, pdf) => sum + pdf.pages, 0)
  if (total > maxPages) throw new TooManyPagesError({ pages: total, maxPages })
  const places = opened.flatMap((pdf) => Array.from({ length: pdf.pages }, (_, index) => ({ pdf, index })))
  const indexes: number[] = []
  const pages: PageContent[] = []
  const spend = (characters: number): void => {
    claims.spend(characters, maxCharacters)
  }
  report(0, total)
  for (const next of claims.take(total)) {
    const place = places[next]
    if (place === undefined) break
    const { pdf, index } = place
    const page = callPdfium(library, { file: pdf.file, page: index + 1 }, () =>
      readPage(library, pdf.handle, index, spend),
    )
    if (!page.isReadable && library.memoryGuard.hasRefused) throw new DamagedPdfError({ file: pdf.file })
    indexes.push(next)
    pages.push(page)
    report(pages.length, total)
  }
  return { indexes, pages }
}

/** Embedded files come last: one that breaks PDFium costs the reader nothing but itself. */
function readAllAttachments(
  library: PdfiumLibrary,
  opened: readonly OpenPdf[],
  limits: Limits,
): Pick<PdfShare, 'attachments' | 'skippedAttachments'> {
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
