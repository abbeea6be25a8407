import {
  createVisionModel,
  memoryAnswerStore,
  withBudget,
  withCache,
  withFallback,
  withTimeout,
  type BudgetAlert,
  type Clock,
  type SpendingStore,
  type VisionModel,
} from '@constat/core'
import type { Logger } from 'pino'
import type { VisionModelConfig, WoundConfig } from '../config/wound-config.js'
import type { Metrics } from '../metrics/metrics.js'
import { toldAnswers } from './told-answers.js'

export interface VisionModelParts {
  readonly spending: SpendingStore
  readonly tenantKey: Uint8Array
  readonly logger: Logger
  readonly clock: Clock
  readonly metrics: Pick<Metrics, 'modelAnswered'>
}

/** The models of the settings, each with its retries, its price and its share of the budget. */
export function visionModels(config: WoundConfig, parts: VisionModelParts): VisionModel[] {
  return config.models.map((own) => {
    const model = withinBudget(modelOf(own, config), config, parts)
    return toldAnswers(model, ({ usage, cost }) => {
      parts.metrics.modelAnswered({ provider: model.provider, usage, cost })
    })
  })
}

/** One model that asks these in order, in the time that one question has. */
export function joinedModels(
  models: readonly VisionModel[],
  config: WoundConfig,
  { tenantKey, logger }: Pick<VisionModelParts, 'tenantKey' | 'logger'>,
): VisionModel {
  const fallback = withFallback(models, ({ from, to, reason }) => {
    logger.warn({ event: 'vision_fallback', from: nameOf(from), to: nameOf(to), reason })
  })
  const bounded = withTimeout(fallback, { maxMilliseconds: config.maxMilliseconds })
  // Outside of the budget: what is kept costs nothing, nor what is asked twice at the same time. That alone is left of it
  // where nothing is to be kept.
  return withCache(bounded, memoryAnswerStore({ maxAnswers: config.keptAnswers }), { secret: tenantKey })
}

function modelOf({ provider, model, apiKey, baseUrl, isLocal }: VisionModelConfig, config: WoundConfig): VisionModel {
  return createVisionModel({
    provider,
    model,
    ...(apiKey === null ? {} : { apiKey }),
    ...(baseUrl === null ? {} : { baseUrl }),
    ...(isLocal === null ? {} : { isLocal }),
    ...(config.callsPerMinute === null ? {} : { callsPerMinute: config.callsPerMinute }),
  })
}

/** A model of one's own has no price: it is not held to a budget of dollars. */
function withinBudget(
  model: VisionModel,
  { monthlyBudget }: WoundConfig,
  { spending, logger, clock }: VisionModelParts,
): VisionModel {
  if (monthlyBudget === null || model.isLocal === true) return model
  const onAlert = ({ kind, month, amount, unpricedCalls }: BudgetAlert) => {
    const spent = { spent_usd: amount, budget_usd: monthlyBudget, unpriced_calls: unpricedCalls }
    logger.warn({ event: 'vision_budget_alert', kind, month, model: nameOf(model), ...spent })
  }
  return withBudget(model, { monthlyBudget, store: spending, onAlert, clock })
}

const nameOf = ({ provider, modelId }: VisionModel): string => `${provider}/${modelId}`
