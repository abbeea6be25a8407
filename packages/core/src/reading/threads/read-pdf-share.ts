import { PageClaims } from '../pdfium/page-claims.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import { type PdfReading, readPdfs, type PdfShare } from '../pdfium/read-pdfs.js'
import type { CompiledModule } from '../pdfium/web-assembly.js'
import { packPages, type PackedPages } from './pack-pages.js'
import type { TaskContext } from './task-messages.js'

/** What a thread needs to read its share of a document. */
export interface PdfShareInput extends Pick<PdfReading, 'files' | 'limits' | 'readsAttachments'> {
  compiled: CompiledModule
  /** Memory of the claims that all threads share. */
  claims: SharedArrayBuffer
}

/** What it sends back. */
export interface PackedShare extends Omit<PdfShare, 'pages'> {
  pages: PackedPages
}

/** The task of a thread: reads pages of PDF files, and packs them for the way back. */
export async function readPdfShare(input: PdfShareInput, { report, transfer }: TaskContext): Promise<PackedShare> {
  const { compiled, claims, ...reading } = input
  pdfiumHost.adopt(compiled)
  const share = await readPdfs({ ...reading, claims: new PageClaims(claims), report })
  const pages = packPages(share.pages)
  transfer(pages.numbers.buffer)
  for (const { bytes } of share.attachments) transfer(bytes.buffer)
  return { ...share, pages }
}
