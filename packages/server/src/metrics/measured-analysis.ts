import { ConstatError } from '@constat/core'
import type { ThreadedAnalysis } from '../analysis/analyze-in-thread.js'
import { statusOf } from '../http/error-statuses.js'
import type { Metrics } from './metrics.js'

type Analyze = ThreadedAnalysis['analyze']

/** The same analysis, told to the measures. */
export function measuredAnalysis(
  analyze: Analyze,
  metrics: Pick<Metrics, 'analysisEnded' | 'analysisFailed'>,
): Analyze {
  return async (request, context) => {
    try {
      const analysis = await analyze(request, context)
      metrics.analysisEnded(analysis)
      return analysis
    } catch (error) {
      metrics.analysisFailed(codeOf(error))
      throw error
    }
  }
}

/** Only codes of the table: whatever a part throws, the label keeps few values. */
export function codeOf(error: unknown): string {
  return ConstatError.isInstance(error) && statusOf(error.code) !== undefined ? error.code : 'internal_error'
}
