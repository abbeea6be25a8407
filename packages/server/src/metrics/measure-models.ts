import type { ModelAnswer, OcrUse } from '@constat/core'
import { Counter, type Registry } from 'prom-client'

/** What one answer of a model, or several of them, used. */
export type ModelUse = Pick<ModelAnswer, 'usage' | 'cost'> & { readonly provider: string }

/** The model that read pictures of a bill, where one did; what it costs is not known. */
export function modelOfOcr(ocr: OcrUse | null): ModelUse | null {
  const usage = ocr?.usage ?? null
  if (ocr === null || usage === null) return null
  return { provider: ocr.engine, usage: { ...usage, cachedTokens: null }, cost: null }
}

export function measureModels(registers: Registry[]): (use: ModelUse) => void {
  const tokens = new Counter({
    name: 'constat_model_tokens_total',
    help: 'Tokens of models, by provider and direction: input or output',
    labelNames: ['provider', 'direction'],
    registers,
  })
  const cost = new Counter({
    name: 'constat_model_cost_usd_total',
    help: 'Cost of models in US dollars, where their price is known, by provider',
    labelNames: ['provider'],
    registers,
  })
  return ({ provider, usage, cost: paid }) => {
    tokens.inc({ provider, direction: 'input' }, usage.inputTokens ?? 0)
    tokens.inc({ provider, direction: 'output' }, usage.outputTokens ?? 0)
    cost.inc({ provider }, paid?.amount ?? 0)
  }
}
