import type { OcrUse } from '@constat/core'
import { nothingUsed, type AddedUsage } from './key-usage.js'

/** What the reading of pictures used: nothing by an engine that asks no model, otherwise calls whose price is not known. */
export function usageOfOcr(ocr: OcrUse | null): AddedUsage {
  const usage = ocr?.usage ?? null
  if (ocr === null || usage === null) return nothingUsed
  return {
    ...nothingUsed,
    inputTokens: usage.inputTokens ?? 0,
    outputTokens: usage.outputTokens ?? 0,
    unpricedCalls: ocr.pictures,
  }
}
