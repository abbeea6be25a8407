import type { z } from 'zod'
import type { modelProviders, modelSettings } from './model-settings.js'
import { wrongSetting } from './wrong-setting.js'

export type ModelProvider = (typeof modelProviders)[number]

/** A model of the settings, with what it takes to ask it. */
export interface ConfiguredModel {
  readonly provider: ModelProvider
  readonly model: string
  readonly apiKey: string | null
  /** Of `openai-compatible` only. */
  readonly baseUrl: string | null
}

/** A model as a setting names it; empty where it names its vendor only. */
export interface NamedModel {
  readonly provider: ModelProvider
  readonly model: string
}

type ModelAccess = Pick<
  z.output<z.ZodObject<typeof modelSettings>>,
  'MODEL_BASE_URL' | 'MODEL_API_KEY' | 'OPENAI_API_KEY' | 'ANTHROPIC_API_KEY' | 'MISTRAL_API_KEY' | 'GEMINI_API_KEY'
>

const keySettings = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  mistral: 'MISTRAL_API_KEY',
  gemini: 'GEMINI_API_KEY',
} as const

/** Models of their own have slashes in their names (`openai-compatible/Qwen/Qwen3-VL-8B`): only the first one counts. */
export function namedModel(named: string): NamedModel {
  const slash = named.indexOf('/')
  if (slash === -1) return { provider: named as ModelProvider, model: '' }
  return { provider: named.slice(0, slash) as ModelProvider, model: named.slice(slash + 1) }
}

/** @throws ConfigError when the model lacks its key, or its address */
export function configuredModel({ provider, model }: NamedModel, settings: ModelAccess): ConfiguredModel {
  if (provider === 'openai-compatible') {
    const { MODEL_BASE_URL: baseUrl, MODEL_API_KEY: apiKey } = settings
    if (baseUrl === '') throw wrongSetting('MODEL_BASE_URL', baseUrl)
    return Object.freeze({ provider, model, baseUrl, apiKey: apiKey === '' ? null : apiKey })
  }
  const apiKey = settings[keySettings[provider]]
  if (apiKey === '') throw wrongSetting(keySettings[provider], apiKey)
  return Object.freeze({ provider, model, apiKey, baseUrl: null })
}
