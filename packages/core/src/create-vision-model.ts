import { InvalidOptionError } from './errors/invalid-option-error.js'
import { createAnthropicModel } from './models/anthropic/create-anthropic-model.js'
import { createGeminiModel } from './models/gemini/create-gemini-model.js'
import { createMistralModel } from './models/mistral/create-mistral-model.js'
import { createOpenAiCompatibleModel } from './models/openai-compatible/create-openai-compatible-model.js'
import { createOpenAiModel } from './models/openai/create-openai-model.js'
import type { ModelPrice } from './models/pricing.js'
import type { VisionModel } from './models/vision-model.js'
import { withPricing } from './models/with-pricing.js'
import { withRateLimit } from './models/with-rate-limit.js'
import { type RetryOptions, withRetries } from './models/with-retries.js'

export interface VisionModelOptions {
  provider: 'openai' | 'anthropic' | 'mistral' | 'gemini' | 'openai-compatible'
  model: string
  /** Needed by every provider but `openai-compatible`. */
  apiKey?: string
  /** Needed by `openai-compatible`. */
  baseUrl?: string
  /** Of `openai-compatible`: whether what is sent stays here. @default whether `baseUrl` is this machine or a private network */
  isLocal?: boolean
  /** No limit when absent. */
  callsPerMinute?: number
  retries?: RetryOptions
  prices?: readonly ModelPrice[]
  fetch?: typeof fetch
}

/**
 * A model ready for use: its adapter, with retries, a limit per minute if one is given, and its cost on every answer.
 *
 * @throws ModelKeyMissingError when the provider wants a key and none is given
 * @throws InvalidOptionError when `openai-compatible` has no `baseUrl`
 * @example
 * ```ts
 * const model = createVisionModel({ provider: 'mistral', model: 'mistral-medium-3-5', apiKey, callsPerMinute: 60 })
 * ```
 */
export function createVisionModel(options: VisionModelOptions): VisionModel {
  const { callsPerMinute: perMinute, retries, prices } = options
  const adapter = adapterOf(options)
  const limited = perMinute === undefined ? adapter : withRateLimit(adapter, { perMinute })
  return withPricing(withRetries(limited, retries), prices)
}

function adapterOf({ provider, model, apiKey, baseUrl, isLocal, fetch }: VisionModelOptions): VisionModel {
  const endpoint = { model, ...(baseUrl !== undefined && { baseUrl }), ...(fetch && { fetch }) }
  if (provider === 'openai-compatible') {
    if (baseUrl === undefined) {
      throw new InvalidOptionError({ option: 'baseUrl', expected: 'l’adresse du serveur du modèle', received: '' })
    }
    const own = { ...(apiKey !== undefined && { apiKey }), ...(isLocal !== undefined && { isLocal }) }
    return createOpenAiCompatibleModel({ ...endpoint, baseUrl, ...own })
  }
  const create = {
    openai: createOpenAiModel,
    anthropic: createAnthropicModel,
    mistral: createMistralModel,
    gemini: createGeminiModel,
  }[provider]
  return create({ ...endpoint, apiKey: apiKey ?? '' })
}
