import { setImmediate } from 'node:timers/promises'
import { AbortedError } from '../../errors/aborted-error.js'
import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { NoTextLayerError } from '../../errors/no-text-layer-error.js'
import { TooManyPagesError } from '../../errors/too-many-pages-error.js'
import type { InputFile } from '../../input/input-file.js'
import type { Limits } from '../../input/limits.js'
import type { Attachment, Page, Warning } from '../document.js'
import type { ReadOptions } from '../read-options.js'
import { closePdf, openPdf, type OpenPdf } from './open-pdf.js'
import { pdfiumHost } from './pdfium-host.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { readPage } from './read-page.js'

/** What the files hold together. */
export interface PdfContent {
  pages: readonly Page[]
  attachments: readonly Attachment[]
  warnings: readonly Warning[]
}

/** Reads the files as one document. */
export async function readPdfs(files: readonly InputFile[], limits: Limits, options: ReadOptions): Promise<PdfContent> {
  return pdfiumHost.use(async (library) => {
    throwIfAborted(options.signal)
    const opened: OpenPdf[] = []
    try {
      for (const [index, file] of files.entries()) opened.push(openPdf(library, file.bytes, index + 1))
      return await readOpenPdfs(library, opened, limits, options)
    } finally {
      for (const pdf of opened) closePdf(library, pdf)
    }
  })
}

async function readOpenPdfs(
  library: PdfiumLibrary,
  opened: readonly OpenPdf[],
  limits: Limits,
  { signal, onPage }: ReadOptions,
): Promise<PdfContent> {
  const total = opened.reduce((sum, pdf) => sum + pdf.pages, 0)
  if (total > limits.maxPages) throw new TooManyPagesError({ pages: total, maxPages: limits.maxPages })
  const pages: Page[] = []
  for (const pdf of opened) {
    for (let index = 0; index < pdf.pages; index++) {
      throwIfAborted(signal)
      const page = readPage(library, pdf.handle, index, pages.length + 1)
      if (page === null) throw new DamagedPdfError({ file: pdf.file, page: index + 1 })
      pages.push(page)
      onPage?.(page.number, total)
      await setImmediate()
    }
  }
  if (pages.every((page) => page.words.length === 0)) throw new NoTextLayerError({ pages: total })
  return { pages, attachments: [], warnings: [] }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}
