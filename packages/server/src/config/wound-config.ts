import type { z } from 'zod'
import { configuredModel, namedModel, type ConfiguredModel, type ModelProvider } from './configured-model.js'
import type { modelSettings } from './model-settings.js'
import type { visionSettings, woundSettings } from './wound-settings.js'
import { wrongSetting } from './wrong-setting.js'

/** The models that look at photographs of wounds, and what is made of what they say. */
export interface WoundConfig {
  /** In the order in which they are asked; never empty. */
  readonly models: readonly VisionModelConfig[]
  /** Null: no limit. */
  readonly callsPerMinute: number | null
  readonly maxMilliseconds: number
  /** US dollars; null: no limit. */
  readonly monthlyBudget: number | null
  readonly keptAnswers: number
  readonly mode: 'documentation' | 'aide_decision'
  /** Null in the mode `documentation`. */
  readonly purpose: string | null
  readonly consensus: number
  /** Null: one of the process. */
  readonly tenantKey: string | null
  readonly region: string | null
  readonly contract: string | null
}

export interface VisionModelConfig extends ConfiguredModel {
  /** Whether what it is sent stays here, as the settings say; null where its address tells. */
  readonly isLocal: boolean | null
}

export type WoundSettings = z.output<
  z.ZodObject<typeof visionSettings & typeof woundSettings & Pick<typeof modelSettings, ModelSettingName>>
>
type ModelSettingName = Exclude<keyof typeof modelSettings, 'SECOND_READER'>

/** What a vendor is asked for where no model is named; each has a price in the table of `@constat/core`. */
export const defaultVisionModels: Readonly<Record<Exclude<ModelProvider, 'openai-compatible'>, string>> = {
  openai: 'gpt-5.4',
  anthropic: 'claude-sonnet-5-5',
  mistral: 'mistral-medium-3-5',
  gemini: 'gemini-3.6-flash',
}

/**
 * The model for wounds of the settings; null when they name no vendor.
 *
 * @throws ConfigError when a vendor lacks its key, its address or its model, or `aide_decision` its purpose
 */
export function woundConfig(settings: WoundSettings): WoundConfig | null {
  const { VISION_PROVIDER: vendors, WOUND_MODE: mode, WOUND_PURPOSE: purpose } = settings
  if (vendors.length === 0) return null
  if (mode === 'aide_decision' && purpose === '') throw wrongSetting('WOUND_PURPOSE', purpose)
  const perMinute = settings.MODEL_CALLS_PER_MINUTE
  return Object.freeze({
    models: Object.freeze(vendors.map((named, index) => modelOf(named, index, settings))),
    callsPerMinute: perMinute === 0 ? null : perMinute,
    maxMilliseconds: settings.VISION_MAX_SECONDS * 1000,
    monthlyBudget: settings.VISION_MONTHLY_BUDGET,
    keptAnswers: settings.VISION_KEPT_ANSWERS,
    mode,
    purpose: mode === 'aide_decision' ? purpose : null,
    consensus: settings.WOUND_CONSENSUS,
    tenantKey: orNull(settings.WOUND_TENANT_KEY),
    region: orNull(settings.WOUND_REGION),
    contract: orNull(settings.WOUND_CONTRACT),
  })
}

function modelOf(named: string, index: number, settings: WoundSettings): VisionModelConfig {
  const { provider, model: own } = namedModel(named)
  const given = own === '' && index === 0 ? settings.VISION_MODEL : own
  const model = given === '' && provider !== 'openai-compatible' ? defaultVisionModels[provider] : given
  if (model === '') throw wrongSetting('VISION_MODEL', model)
  const isLocal = provider !== 'openai-compatible' ? false : localities[settings.VISION_LOCAL]
  return Object.freeze({ ...configuredModel({ provider, model }, settings), isLocal })
}

const localities = { auto: null, true: true, false: false } as const

const orNull = (text: string): string | null => (text === '' ? null : text)
