import data from './data/model-prices.json' with { type: 'json' }
import type { ModelAnswer, ModelCost } from './vision-model.js'

/** The published price of a model, in US dollars per million tokens. */
export interface ModelPrice {
  readonly provider: string
  /** The model as it is asked for; dated versions of it (`-2025-04-14`, `-20251001`) have the same price. */
  readonly model: string
  readonly inputPerMillion: number
  readonly outputPerMillion: number
  /** Null when no discount is published: cached tokens then cost what others do. */
  readonly cachedPerMillion: number | null
  /** Price for one call up to this many input tokens; a longer one has no price here. */
  readonly maxInputTokens?: number
  readonly source: string
  /** Date (ISO) at which the source said so. */
  readonly checkedOn: string
}

/** The prices of this package: dated, incomplete on purpose, to be replaced by the caller's own where they differ. */
export const modelPrices: readonly ModelPrice[] = data.rows

/**
 * What an answer cost; null when its model has no price, or the vendor did not say how many tokens. The first price of
 * the table that fits is taken, so that own prices go in front.
 */
export function costOf(
  answer: ModelAnswer,
  { provider, model, prices }: { provider: string; model: string; prices: readonly ModelPrice[] },
): ModelCost | null {
  const { inputTokens, outputTokens, cachedTokens } = answer.usage
  if (inputTokens === null || outputTokens === null) return null
  const price = prices.find(
    (row) =>
      row.provider === provider &&
      (row.model === withoutDate(model) || row.model === model) &&
      inputTokens <= (row.maxInputTokens ?? Infinity),
  )
  if (price === undefined) return null
  const cached = Math.min(cachedTokens ?? 0, inputTokens)
  const input = (inputTokens - cached) * price.inputPerMillion
  const discounted = cached * (price.cachedPerMillion ?? price.inputPerMillion)
  const amount = (input + discounted + outputTokens * price.outputPerMillion) / 1_000_000
  return { amount, currency: 'USD', pricedOn: price.checkedOn }
}

function withoutDate(model: string): string {
  return model.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '')
}
