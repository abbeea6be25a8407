import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AbortedError, type AnalysisContext, type AnalysisRequest, type EnergyInvoiceAnalysis } from '@constat/core'
import type { ReadText } from '../ocr/text-reading.js'
import type { AnalysisThreadSettings } from './analysis-messages.js'
import { AnalysisThread, type AnalysisThreadOptions } from './analysis-thread.js'

/** The analysis and the reading of the library in a thread of their own, with the engine and the reports of the settings. */
export interface ThreadedAnalysis {
  analyze: (request: AnalysisRequest, context?: AnalysisContext) => Promise<EnergyInvoiceAnalysis>
  readText: ReadText
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
  options: AnalysisThreadOptions,
  { isLate = false }: { isLate?: boolean } = {},
): ThreadedAnalysis {
  let thread = isLate ? null : new AnalysisThread(options)
  let isClosed = false
  const current = (): AnalysisThread => {
    if (isClosed) throw new AbortedError('the server is stopping')
    if (thread === null || thread.hasEnded) thread = new AnalysisThread(options)
    return thread
  }
  return {
    analyze: async (request, context = {}) => current().analyze(request, context),
    readText: async (request, context) => current().read(request, context),
    close: async () => {
      isClosed = true
      await thread?.close()
    },
  }
}

/** The worker beside this file, of the same kind: `.ts` in the repository, `.js` in the package. */
function workerFile(): string {
  const extension = extname(new URL(import.meta.url).pathname)
  return fileURLToPath(new URL(`./analysis-worker${extension}`, import.meta.url))
}
