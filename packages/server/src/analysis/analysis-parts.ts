import type { LabelHintStore } from '../hints/label-hint-store.js'
import type { Reviews } from '../reviews/reviews.js'
import type { AnalysisContext, AnalysisRequest, Clock, EnergyInvoiceAnalysis } from '@constat/core'

/** The analysis of one invoice, as `@constat/core` does it. */
export type AnalyzeEnergyInvoice = (
  request: AnalysisRequest,
  context?: AnalysisContext,
) => Promise<EnergyInvoiceAnalysis>

/** What an analysis is done with, whoever asks for it. */
export interface AnalysisParts {
  readonly analyze: AnalyzeEnergyInvoice
  /** What every analysis is given beside its clock, its signal and the size of its request. */
  readonly analysisContext: Omit<AnalysisContext, 'clock' | 'signal' | 'onProgress'>
  readonly clock: Clock
  /** Where a reading goes that a person should check. */
  readonly reviews: Pick<Reviews, 'open' | 'threshold'>
  /** What the corrections of each key have taught. */
  readonly hints: Pick<LabelHintStore, 'ofKey'>
  readonly limits: {
    /** Bytes. */
    readonly maxContentLength: number
  }
}
