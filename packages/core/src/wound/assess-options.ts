import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { LocalModelRequiredError } from '../errors/local-model-required-error.js'
import type { Clock } from '../input/clock.js'
import type { VisionModel } from '../models/vision-model.js'
import type { WoundScore } from './derived/derivation.js'
import type { BeforeSend, WoundPhoto } from './images/wound-photo.js'
import type { ExternalMeasure } from './measure/external-measure.js'
import type { NurseContext } from './nurse-context.js'
import type { WoundMode } from './wound-mode.js'

/** One wound to assess. */
export interface WoundInput {
  /** 1 to 4 views of the same wound, such as one of its surroundings and one close up. */
  images: readonly WoundPhoto[]
  context?: NurseContext | null
}

export type WoundStage = 'preparation' | 'question' | 'regles' | 'redaction'

export interface WoundProgress {
  stage: WoundStage
  /** 0 to 100. */
  percent: number
}

export interface WoundOptions {
  model: VisionModel
  /** @default 'documentation' */
  mode?: WoundMode
  /** What the system is for, in the integrator's words; `aide_decision` needs it. */
  purpose?: string
  signal?: AbortSignal
  onProgress?: (progress: WoundProgress) => void
  /** Runs of the same question to vote on, 1 to 7; each is paid for. @default 1 */
  consensus?: number
  /**
   * Key under which pictures are fingerprinted in the audit record, at least 16 bytes.
   * @default one drawn for each record, under which no picture is ever recognised again
   */
  tenantKey?: Uint8Array
  /** A minor's photograph goes to a local model or nowhere. */
  patientMineur?: boolean
  beforeSend?: BeforeSend
  maxBytes?: number
  maxPixels?: number
  /** Room for the answer. @default 4000 */
  maxOutputTokens?: number
  maxMilliseconds?: number
  scores?: readonly WoundScore[]
  /** Measures in the place of the model, such as `measureByMarker()`; the nurse's own values still go first. */
  measure?: ExternalMeasure
  /**
   * Where the model runs and under which contract, as the integrator declares; kept in the audit record, the host only
   * where the model does not say which one it asks.
   */
  declared?: { host?: string; region?: string; contract?: string; actor?: string }
  clock?: Clock
  /** Ids of the records. @default random UUIDs */
  ids?: () => string
}

const mostImages = 4

/** @throws InvalidOptionError for none or too many */
export function checkViews(images: unknown): void {
  const count = Array.isArray(images) ? images.length : 0
  if (count >= 1 && count <= mostImages) return
  throw new InvalidOptionError({ option: 'images', expected: `1 à ${mostImages} photos`, received: String(count) })
}

/**
 * Refuses before anything is read, sent or paid for.
 *
 * @throws InvalidOptionError; LocalModelRequiredError for a minor and a model that is not local
 */
export function checkWoundOptions(options: WoundOptions): void {
  const { model, consensus = 1, tenantKey, patientMineur } = options
  for (const option of ['maxOutputTokens', 'maxMilliseconds', 'maxBytes', 'maxPixels'] as const) {
    const value = options[option]
    if (value === undefined || value > 0) continue
    throw new InvalidOptionError({ option, expected: 'un nombre supérieur à zéro', received: String(value) })
  }
  if (!Number.isInteger(consensus) || consensus < 1 || consensus > 7) {
    const expected = 'un nombre entier de 1 à 7'
    throw new InvalidOptionError({ option: 'consensus', expected, received: String(consensus) })
  }
  if (tenantKey !== undefined && tenantKey.byteLength < 16) {
    const received = `${tenantKey.byteLength} octets`
    throw new InvalidOptionError({ option: 'tenantKey', expected: 'une clé d’au moins 16 octets', received })
  }
  if (patientMineur === true && model.isLocal !== true) {
    throw new LocalModelRequiredError({ provider: model.provider, model: model.modelId })
  }
}
