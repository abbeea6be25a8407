import type { z } from 'zod'
import type { modelProviders, modelSettings } from './model-settings.js'
import { wrongSetting } from './wrong-setting.js'

export type ModelProvider = (typeof modelProviders)[number]

/** The models that read a bill a second time, and what they are given. */
export interface SecondReaderConfig {
  /** In the order in which they are asked; never empty. */
  readonly models: readonly SecondReaderModel[]
  /** Null: no limit. */
  readonly callsPerMinute: number | null
  readonly maxMilliseconds: number
  readonly mask: boolean
  readonly sendPictures: boolean
}

export interface SecondReaderModel {
  readonly provider: ModelProvider
  readonly model: string
  readonly apiKey: string | null
  /** Of `openai-compatible` only. */
  readonly baseUrl: string | null
}

/** The settings that a second reading takes, as they are parsed. */
export type SecondReaderSettings = z.output<z.ZodObject<typeof modelSettings>>

const keySettings = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  mistral: 'MISTRAL_API_KEY',
  gemini: 'GEMINI_API_KEY',
} as const

/**
 * The second reader of the settings; null when they name no model.
 *
 * @throws ConfigError when a model lacks its key, or its address
 */
export function secondReaderConfig(settings: SecondReaderSettings): SecondReaderConfig | null {
  if (settings.SECOND_READER.length === 0) return null
  const perMinute = settings.MODEL_CALLS_PER_MINUTE
  return Object.freeze({
    models: Object.freeze(settings.SECOND_READER.map((named) => modelOf(named, settings))),
    callsPerMinute: perMinute === 0 ? null : perMinute,
    maxMilliseconds: settings.MODEL_MAX_SECONDS * 1000,
    mask: settings.MODEL_MASK,
    sendPictures: settings.MODEL_SEND_PICTURES,
  })
}

/** Models of their own have slashes in their names (`openai-compatible/Qwen/Qwen3-VL-8B`): only the first one counts. */
function modelOf(named: string, settings: SecondReaderSettings): SecondReaderModel {
  const slash = named.indexOf('/')
  const provider = named.slice(0, slash) as ModelProvider
  const model = named.slice(slash + 1)
  if (provider === 'openai-compatible') {
    const { MODEL_BASE_URL: baseUrl, MODEL_API_KEY: apiKey } = settings
    if (baseUrl === '') throw wrongSetting('MODEL_BASE_URL', baseUrl)
    return Object.freeze({ provider, model, baseUrl, apiKey: apiKey === '' ? null : apiKey })
  }
  const apiKey = settings[keySettings[provider]]
  if (apiKey === '') throw wrongSetting(keySettings[provider], apiKey)
  return Object.freeze({ provider, model, apiKey, baseUrl: null })
}
