import { randomBytes } from 'node:crypto'
import { createVisionModel, withFallback, withTimeout, type VisionModel, type WoundOptions } from '@constat/core'
import { readWoundConfig } from '../config.js'
import type { WoundConfig } from '../config/wound-config.js'
import { CommandError } from './command-error.js'

/** What a command line asks a model for wounds, and under which terms. */
export interface CommandWoundOptions {
  model?: string
  mode?: string
  purpose?: string
  minor?: boolean
}

/**
 * The options of an assessment, as the command line and the settings say them. The monthly budget of a server is not kept
 * here: it lies in its database.
 *
 * @throws CommandError without a model; ConfigError for a setting that is wrong or missing
 */
export function woundOptionsOf(options: CommandWoundOptions): WoundOptions & { tenantKey: Uint8Array } {
  const config = woundConfigOf({
    ...(options.model !== undefined && { VISION_PROVIDER: options.model }),
    ...(options.mode !== undefined && { WOUND_MODE: options.mode }),
    ...(options.purpose !== undefined && { WOUND_PURPOSE: options.purpose }),
  })
  const { mode, purpose, consensus, region, contract, tenantKey } = config
  return {
    model: modelOf(config),
    mode,
    consensus,
    tenantKey: tenantKey === null ? randomBytes(32) : new TextEncoder().encode(tenantKey),
    declared: { ...(region !== null && { region }), ...(contract !== null && { contract }) },
    ...(purpose !== null && { purpose }),
    ...(options.minor === true && { patientMineur: true }),
  }
}

/** One model alone, for an evaluation: a second one that answers in its place would be measured in its name. */
export function evaluatedModel(named: string): VisionModel {
  const config = woundConfigOf({ VISION_PROVIDER: named, WOUND_MODE: 'documentation' })
  if (config.models.length > 1) {
    throw new CommandError('usage', 'Évaluez un modèle à la fois : --model fournisseur/modèle. Aide : constat wound evaluate --help') // prettier-ignore
  }
  return modelOf(config)
}

function woundConfigOf(overrides: Readonly<Record<string, string>>): WoundConfig {
  const config = readWoundConfig(overrides)
  if (config !== null) return config
  throw new CommandError(
    'usage',
    'Aucun modèle. Indiquez --model fournisseur/modèle, par exemple openai/gpt-5.4, ou renseignez VISION_PROVIDER. Aide : constat wound --help',
  )
}

function modelOf({ models, callsPerMinute, maxMilliseconds }: WoundConfig): VisionModel {
  const each = models.map(({ provider, model, apiKey, baseUrl, isLocal }) =>
    createVisionModel({
      provider,
      model,
      ...(apiKey !== null && { apiKey }),
      ...(baseUrl !== null && { baseUrl }),
      ...(isLocal !== null && { isLocal }),
      ...(callsPerMinute !== null && { callsPerMinute }),
    }),
  )
  return withTimeout(withFallback(each), { maxMilliseconds })
}
