import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import type { CheckedFile } from '../../input/check-files.js'
import type { Limits } from '../../input/limits.js'
import type { Attachment } from '../document.js'
import { PageClaims } from '../pdfium/page-claims.js'
import type { PageContent } from '../pdfium/page-content.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import { unpackPages } from './pack-pages.js'
import type { PackedShare, PdfShareInput } from './read-pdf-share.js'
import { readingThreads, type ReadingThreads } from './reading-threads.js'
import type { TaskInput, TaskOptions } from './run-in-pool.js'

/** A second thread opens the file again, and may have to start: with fewer pages than this for each it does not pay. */
const pagesWorthAThread = 8

/** What PDF files hold together. */
export interface PdfContent {
  pages: readonly PageContent[]
  /** How many pages each file has. */
  pagesOfFiles: readonly number[]
  attachments: readonly Attachment[]
  /** Embedded files that were too large or could not be decoded. */
  skippedAttachments: number
}

/** How the reading is watched. */
export interface Watching {
  signal?: AbortSignal | undefined
  /** Called after each page with the number of pages done. */
  onPage?: ((done: number, total: number) => void) | undefined
}

/**
 * Reads the text layer of PDF files as one document, in a thread, and in several when there are many pages and other
 * threads have nothing to do.
 *
 * @throws EncryptedPdfError, DamagedPdfError, NoPagesError, TooManyPagesError, TooMuchTextError, ReadingTimeoutError,
 * ReadingMemoryError, ReadingFailedError, AbortedError
 */
export async function readPdfsInThreads(
  files: readonly Pick<CheckedFile, 'bytes' | 'position'>[],
  limits: Limits,
  { signal, onPage }: Watching = {},
  threads: ReadingThreads = readingThreads,
): Promise<PdfContent> {
  const claims = new PageClaims()
  const stopper = new AbortController()
  let failure: { error: unknown } | null = null
  let done = 0
  const helpers: Promise<PackedShare | null>[] = []

  const input = async (readsAttachments: boolean): Promise<TaskInput<PdfShareInput>> => {
    const copies = files.map(({ bytes, position }) => ({ bytes: new Uint8Array(bytes), position }))
    const compiled = await pdfiumHost.compiled()
    return {
      value: { files: copies, limits, readsAttachments, compiled, claims: claims.shared },
      transfer: copies.map(({ bytes }) => bytes.buffer),
    }
  }
  const options = (onFirst?: (total: number) => void): TaskOptions => ({
    stage: 'text',
    limits,
    signal: signal === undefined ? stopper.signal : AbortSignal.any([signal, stopper.signal]),
    onProgress: (own, total) => {
      if (own === 0) onFirst?.(total)
      else onPage?.(++done, total)
    },
  })
  const orStop = async (share: Promise<PackedShare>): Promise<PackedShare | null> => {
    try {
      return await share
    } catch (error) {
      failure ??= { error }
      stopper.abort()
      return null
    }
  }
  const callHelpers = (total: number): void => {
    for (let wanted = Math.floor(total / pagesWorthAThread) - 1; wanted > 0; wanted--) {
      const share = threads.tryRun('readPdfShare', () => input(false), options())
      if (share === null) return
      helpers.push(orStop(share))
    }
  }

  const first = await orStop(threads.run('readPdfShare', () => input(true), options(callHelpers)))
  const shares = [first, ...(await Promise.all(helpers))]
  throwAny(failure)
  return merge(
    shares.filter((share) => share !== null),
    files,
  )
}

function throwAny(failure: { error: unknown } | null): void {
  if (failure !== null) throw failure.error
}

function merge(shares: readonly PackedShare[], files: readonly Pick<CheckedFile, 'position'>[]): PdfContent {
  const pages: PageContent[] = []
  for (const share of shares) {
    for (const [position, page] of unpackPages(share.pages).entries()) pages[share.indexes[position] ?? 0] = page
  }
  let start = 0
  for (const [index, count] of (shares[0]?.pagesOfFiles ?? []).entries()) {
    const isReadable = pages.slice(start, (start += count)).some((page) => page.isReadable)
    if (!isReadable) throw new DamagedPdfError({ file: files[index]?.position ?? index + 1 })
  }
  return {
    pages,
    pagesOfFiles: shares[0]?.pagesOfFiles ?? [],
    attachments: shares.flatMap(({ attachments }) => attachments),
    skippedAttachments: shares.reduce((sum, { skippedAttachments }) => sum + skippedAttachments, 0),
  }
}
