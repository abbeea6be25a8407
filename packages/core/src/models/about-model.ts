import type { VisionModel } from './vision-model.js'

/** What a decorator says of the model that it wraps. */
export function aboutModel({ provider, modelId, isLocal }: VisionModel): Omit<VisionModel, 'generate'> {
  return { provider, modelId, ...(isLocal !== undefined && { isLocal }) }
}
