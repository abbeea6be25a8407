import type { z } from 'zod'
import type { modelSettings } from './model-settings.js'
import { configuredModel, namedModel, type ConfiguredModel } from './configured-model.js'

/** The models that read a bill a second time, and what they are given. */
export interface SecondReaderConfig {
  /** In the order in which they are asked; never empty. */
  readonly models: readonly ConfiguredModel[]
  /** Null: no limit. */
  readonly callsPerMinute: number | null
  readonly maxMilliseconds: number
  readonly mask: boolean
  readonly sendPictures: boolean
}

/** The settings that a second reading takes, as they are parsed. */
export type SecondReaderSettings = z.output<z.ZodObject<typeof modelSettings>>

/**
 * The second reader of the settings; null when they name no model.
 *
 * @throws ConfigError when a model lacks its key, or its address
 */
export function secondReaderConfig(settings: SecondReaderSettings): SecondReaderConfig | null {
  if (settings.SECOND_READER.length === 0) return null
  const perMinute = settings.MODEL_CALLS_PER_MINUTE
  return Object.freeze({
    models: Object.freeze(settings.SECOND_READER.map((named) => configuredModel(namedModel(named), settings))),
    callsPerMinute: perMinute === 0 ? null : perMinute,
    maxMilliseconds: settings.MODEL_MAX_SECONDS * 1000,
    mask: settings.MODEL_MASK,
    sendPictures: settings.MODEL_SEND_PICTURES,
  })
}
