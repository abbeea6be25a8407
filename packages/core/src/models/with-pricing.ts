import { aboutModel } from './about-model.js'
import { costOf, type ModelPrice, modelPrices } from './pricing.js'
import type { VisionModel } from './vision-model.js'

/**
 * Puts the cost on every answer, from the dated table of this package or from the caller's own.
 *
 * @example
 * ```ts
 * const priced = withPricing(model, [{ provider: 'openai', model: 'mine', inputPerMillion: 1, outputPerMillion: 4,
 *   cachedPerMillion: null, source: 'contract', checkedOn: '2026-11-01' }, ...modelPrices])
 * ```
 */
export function withPricing(model: VisionModel, prices: readonly ModelPrice[] = modelPrices): VisionModel {
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const answer = await model.generate(call)
      const { provider, modelId } = answer.asked ?? model
      return { ...answer, cost: costOf(answer, { provider, model: modelId, prices }) }
    },
  }
}
