import type { AnalysisContext, VisionModel, VisionModelOptions } from '@constat/core'
import type { SecondReaderConfig } from '../config/second-reader-config.js'

/** The parts of `@constat/core` that a second reader is made of; a parameter so that the choice can be tested alone. */
export interface ModelParts {
  createVisionModel: (options: VisionModelOptions) => VisionModel
  withFallback: (models: readonly VisionModel[]) => VisionModel
  withTimeout: (model: VisionModel, options: { maxMilliseconds: number }) => VisionModel
  withAnswersKept: (model: VisionModel) => VisionModel
}

/** What the settings add to every analysis; nothing when they name no model. */
export function createSecondReader(
  config: SecondReaderConfig | null,
  { createVisionModel, withFallback, withTimeout, withAnswersKept }: ModelParts,
): Pick<AnalysisContext, 'model' | 'mask' | 'sendPictures'> {
  if (config === null) return {}
  const { callsPerMinute, maxMilliseconds, mask, sendPictures } = config
  const models = config.models.map(({ provider, model, apiKey, baseUrl }) =>
    createVisionModel({
      provider,
      model,
      ...(apiKey === null ? {} : { apiKey }),
      ...(baseUrl === null ? {} : { baseUrl }),
      ...(callsPerMinute === null ? {} : { callsPerMinute }),
    }),
  )
  // The second reading is part of an analysis that has a time of its own: it gives way before.
  const model = withAnswersKept(withTimeout(withFallback(models), { maxMilliseconds }))
  return { model, sendPictures, ...(mask ? {} : { mask: false }) }
}
