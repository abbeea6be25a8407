import type { EnergyInvoiceAnalysis } from '@constat/core'
import type { AddedUsage } from './key-usage.js'
import { usageOfOcr } from './usage-of-ocr.js'

/** What one analysis used, beside the call: a model that answered from memory was not asked. */
export function usageOf({ pages, provenance }: Pick<EnergyInvoiceAnalysis, 'pages' | 'provenance'>): AddedUsage {
  const model = provenance.model?.fromCache === false ? provenance.model : null
  const ocr = usageOfOcr(provenance.ocr)
  return {
    calls: 0,
    pages: pages.length,
    inputTokens: ocr.inputTokens + (model?.usage.inputTokens ?? 0),
    outputTokens: ocr.outputTokens + (model?.usage.outputTokens ?? 0),
    costMicroUsd: Math.round((model?.cost?.amount ?? 0) * 1_000_000),
    unpricedCalls: ocr.unpricedCalls + (model?.cost === null ? 1 : 0),
  }
}
