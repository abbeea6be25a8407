import {
  assessWound,
  compareWounds,
  renderWoundComparison,
  renderWoundReport,
  type Clock,
  type ThemeOptions,
  type VisionModel,
  type WoundOptions,
  type WoundReportOptions,
} from '@constat/core'
import type { WoundConfig } from '../config/wound-config.js'
import { toldAnswers } from './told-answers.js'
import type { ComparisonRequest, WoundRequest, Wounds, WoundWatch } from './wounds.js'

export interface WoundParts {
  /** The models in the order in which they are asked; at least one. */
  readonly models: readonly VisionModel[]
  /** Makes one model of several. */
  readonly join: (models: readonly VisionModel[]) => VisionModel
  readonly config: Pick<WoundConfig, 'mode' | 'purpose' | 'consensus' | 'region' | 'contract'>
  readonly tenantKey: Uint8Array
  readonly clock: Clock
  /** Look of the reports. @default the house style */
  readonly theme?: ThemeOptions
}

/** Bytes of one photograph, as the service before this one took them. */
export const maxPhotoBytes = 5 * 1024 * 1024

/** What the routes and the jobs of wounds ask. */
export function createWounds({ models, join, config, tenantKey, clock, theme }: WoundParts): Wounds {
  const local = models.filter(({ isLocal }) => isLocal === true)
  const any = join(models)
  // Photographs of minors are held to the local models among those of the settings; without one, core refuses them.
  const ofMinors = local.length === 0 || local.length === models.length ? any : join(local)
  const optionsFor = ({ patientMineur = false, actor }: WoundRequest | ComparisonRequest, watch: WoundWatch) => {
    const { signal, onProgress, onAnswer } = watch
    const model = patientMineur ? ofMinors : any
    return {
      model: onAnswer === undefined ? model : toldAnswers(model, onAnswer),
      patientMineur,
      mode: config.mode,
      ...(config.purpose === null ? {} : { purpose: config.purpose }),
      consensus: config.consensus,
      tenantKey,
      maxBytes: maxPhotoBytes,
      declared: {
        ...(config.region === null ? {} : { region: config.region }),
        ...(config.contract === null ? {} : { contract: config.contract }),
        ...(actor === undefined ? {} : { actor }),
      },
      clock,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    } satisfies WoundOptions
  }
  // With the key, a report can show no other photograph than the one that was assessed.
  const optionsOfReport = (signal: AbortSignal | undefined): WoundReportOptions => ({
    clock,
    tenantKey,
    maxBytes: maxPhotoBytes,
    ...(theme === undefined ? {} : { theme }),
    ...(signal === undefined ? {} : { signal }),
  })
  return {
    models: models.map(({ provider, modelId, isLocal }) => ({ provider, model: modelId, isLocal: isLocal === true })),
    mode: config.mode,
    assess: (request, watch = {}) =>
      assessWound({ images: request.images, context: request.context ?? null }, optionsFor(request, watch)),
    compare: (request, watch = {}) => compareWounds(request.images, optionsFor(request, watch)),
    report: ({ assessment, images, showsPhotos, reference }, signal) =>
      renderWoundReport(
        { assessment, ...(showsPhotos && { images }), ...(reference !== null && { reference }) },
        optionsOfReport(signal),
      ),
    reportComparison: ({ comparison, images, showsPhotos, reference }, signal) =>
      renderWoundComparison(
        { comparison, ...(showsPhotos && { images }), ...(reference !== null && { reference }) },
        optionsOfReport(signal),
      ),
  }
}
