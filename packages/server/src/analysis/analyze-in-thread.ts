import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AbortedError, type AnalysisContext, type AnalysisRequest, type EnergyInvoiceAnalysis } from '@constat/core'
import type { AnalysisThreadSettings } from './analysis-messages.js'
import { AnalysisThread, type AnalysisThreadOptions } from './analysis-thread.js'

/** The analysis of the library in a thread of its own, with the engine and the reports of the settings. */
export interface ThreadedAnalysis {
  analyze: (request: AnalysisRequest, context?: AnalysisContext) => Promise<EnergyInvoiceAnalysis>
  close: () => Promise<void>
}

/**
 * Starts the one thread in which this server analyses (docs/decisions/0009-analysis-thread.md). When it dies, the bills
 * in it fail with `reading_failed`, and the next one starts a new thread.
 */
export function analyzeInThread(settings: AnalysisThreadSettings): ThreadedAnalysis {
  return withRestarts({ file: workerFile(), data: settings })
}

/** The same with any thread. */
export function withRestarts(options: AnalysisThreadOptions): ThreadedAnalysis {
  let thread = new AnalysisThread(options)
  let isClosed = false
  return {
    analyze: async (request, context = {}) => {
      if (isClosed) throw new AbortedError('the server is stopping')
      if (thread.hasEnded) thread = new AnalysisThread(options)
      return thread.analyze(request, context)
    },
    close: async () => {
      isClosed = true
      await thread.close()
    },
  }
}

/** The worker beside this file, of the same kind: `.ts` in the repository, `.js` in the package. */
function workerFile(): string {
  const extension = extname(new URL(import.meta.url).pathname)
  return fileURLToPath(new URL(`./analysis-worker${extension}`, import.meta.url))
}
