import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AbortedError, type AnalysisContext, type AnalysisRequest, type EnergyInvoiceAnalysis } from '@constat/core'
import type { LearnHints } from '../hints/hint-lesson.js'
import type { ReadInvoice } from '../extraction/invoice-reading.js'
import type { ReadText } from '../ocr/text-reading.js'
import type { AnalysisThreadSettings } from './analysis-messages.js'
import { AnalysisThread, type AnalysisThreadOptions } from './analysis-thread.js'

/** The analysis and the reading of the library in a thread of their own, with the engine and the reports of the settings. */
export interface ThreadedAnalysis {
  analyze: (request: AnalysisRequest, context?: AnalysisContext) => Promise<EnergyInvoiceAnalysis>
  readText: ReadText
  learnHints: LearnHints
  readInvoice: ReadInvoice
  /**
   * Starts another thread, which takes all that comes from now on; the one before it ends what it has begun, then itself.
   *
   * @param data what the new thread finds in `workerData`; what the one before it found, unless given
   * @throws ReadingFailedError when the new thread does not start: the one before it then goes on
   */
  restart: (data?: AnalysisThreadSettings) => Promise<void>
  close: () => Promise<void>
}

/**
 * The one thread in which this server analyses (docs/decisions/0009-analysis-thread.md), started at once unless told
 * otherwise. When it dies, the bills in it fail with `reading_failed`, and the next one starts a new thread.
 */
export function analyzeInThread(settings: AnalysisThreadSettings, start: { isLate?: boolean } = {}): ThreadedAnalysis {
  return withRestarts({ file: workerFile(), data: settings }, start)
}

/** The same with any thread. */
export function withRestarts(
  given: AnalysisThreadOptions,
  { isLate = false }: { isLate?: boolean } = {},
): ThreadedAnalysis {
  let options = given
  let thread = isLate ? null : new AnalysisThread(options)
  let isClosed = false
  const ending = new Set<AnalysisThread>()
  const current = (): AnalysisThread => {
    if (isClosed) throw new AbortedError('the server is stopping')
    if (thread === null || thread.hasEnded) thread = new AnalysisThread(options)
    return thread
  }
  const retire = (former: AnalysisThread): void => {
    ending.add(former)
    void former.drain().finally(() => ending.delete(former))
  }
  return {
    analyze: async (request, context = {}) => current().analyze(request, context),
    readText: async (request, context) => current().read(request, context),
    learnHints: async (lesson, context) => current().learn(lesson, context),
    readInvoice: async (request, context) => current().extract(request, context),
    restart: async (data) => {
      if (isClosed) throw new AbortedError('the server is stopping')
      const next = data === undefined ? options : { ...options, data }
      const started = new AnalysisThread(next)
      try {
        await started.ready()
      } catch (error) {
        await started.close()
        throw error
      }
      const former = thread
      ;[options, thread] = [next, started]
      if (former !== null) retire(former)
    },
    close: async () => {
      isClosed = true
      const open = thread === null ? [...ending] : [thread, ...ending]
      await Promise.all(open.map((one) => one.close()))
    },
  }
}

/** The worker beside this file, of the same kind: `.ts` in the repository, `.js` in the package. */
function workerFile(): string {
  const extension = extname(new URL(import.meta.url).pathname)
  return fileURLToPath(new URL(`./analysis-worker${extension}`, import.meta.url))
}
