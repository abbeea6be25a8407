import {
  mergeLabelHints,
  simulateBill,
  type AnalysisProgress,
  type EnergyInvoiceAnalysis,
  type InputFile,
} from '@constat/core'
import { evidenceAnswer } from '../http/evidence-answer.js'
import { invoiceAnswer } from '../http/invoice-answer.js'
import type { InvoiceFields } from '../http/invoice-fields.js'
import type { InvoiceAnswer } from '../http/schemas/invoice-answer-schema.js'
import { energyInvoiceReview } from '../reviews/energy-invoice-review.js'
import type { AnalysisParts } from './analysis-parts.js'

/** One invoice as it was sent, now or to be analysed later. */
export interface InvoiceRun {
  readonly files: readonly InputFile[]
  readonly fields: InvoiceFields
  /** Of the API key that sent it. */
  readonly keyId: string
  /** Repeated in the answer. */
  readonly requestId: string
  readonly signal: AbortSignal
  readonly onProgress?: (progress: AnalysisProgress) => void
}

/**
 * Analyses one invoice as its form asks, keeps it for a person where one should look, and words the answer, with the
 * pictures of its pages where they are wanted.
 */
export async function analyzeInvoice(
  { analyze, analysisContext, clock, reviews, hints, limits: own }: AnalysisParts,
  { files, fields, keyId, requestId, signal, onProgress }: InvoiceRun,
): Promise<{ analysis: EnergyInvoiceAnalysis; answer: InvoiceAnswer }> {
  const { type, confidenceMin, strict, include, offers, earlierInvoices, change } = fields
  const limits = { ...analysisContext.limits, maxBytes: own.maxContentLength }
  const { reference } = analysisContext
  const labelHints = mergeLabelHints(analysisContext.labelHints ?? { version: 1, hints: [] }, await hints.ofKey(keyId))
  const analysis = await analyze(
    { files, type, confidenceMin, strict },
    {
      ...analysisContext,
      ...(labelHints.hints.length === 0 ? {} : { labelHints }),
      ...(offers === null ? {} : { offers }),
      ...(earlierInvoices.length === 0 ? {} : { earlierInvoices }),
      ...(onProgress === undefined ? {} : { onProgress }),
      clock,
      signal,
      limits,
    },
  )
  const review = energyInvoiceReview({ keyId, files, analysis, threshold: reviews.threshold })
  const reviewId = review === null ? null : await reviews.open(review)
  const evidence = include.has('evidence') ? await evidenceAnswer(files, analysis, { limits, signal }) : null
  const tables = reference === undefined ? {} : { reference }
  const answer: InvoiceAnswer = {
    ...invoiceAnswer(analysis, fields, { requestId, reviewId }),
    ...(change === null ? {} : { simulation: simulateBill(analysis.invoice, change, tables) }),
    ...(evidence === null ? {} : { evidence }),
  }
  return { analysis, answer }
}
