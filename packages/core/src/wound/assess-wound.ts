import { assessPhotos } from './assess-photos.js'
import { checkViews, checkWoundOptions, type WoundInput, type WoundOptions } from './assess-options.js'
import type { WoundAssessment } from './assessment.js'
import { preparePhotos } from './images/prepare-photos.js'
import { takeMeasure } from './measure/take-measure.js'
import { parseNurseContext } from './nurse-context.js'
import { checkMode } from './wound-mode.js'

/**
 * Has a model describe a wound on photographs, then holds what it says to rules: a careful second pair of eyes, which
 * says "not assessable" rather than guess. Only pixels leave; the nurse's words win and are never written over.
 *
 * A refusal, a filter and an answer that cannot be used are errors, never an assessment.
 *
 * @throws PhotoNotSupportedError, PhotoTooLargeError, PhotoTooSmallError, PhotoWithheldError, DamagedImageError,
 * ImageTooLargeError, LocalModelRequiredError, ModelRefusedError and the other errors of models, InvalidOptionError,
 * AbortedError
 * @example
 * ```ts
 * const { observation, derive, alertes, fiche } = await assessWound(
 *   { images: [{ bytes }], context: { etiologie_connue: 'escarre' } },
 *   { model: createOpenAiCompatibleModel({ baseUrl: 'http://localhost:11434/v1', model: 'qwen3-vl:8b' }) },
 * )
 * ```
 */
export async function assessWound(input: WoundInput, options: WoundOptions): Promise<WoundAssessment> {
  checkViews(input.images)
  checkWoundOptions(options)
  checkMode(options.mode, options.purpose)
  const context = input.context == null ? null : parseNurseContext(input.context)
  options.onProgress?.({ stage: 'preparation', percent: 0 })
  const photos = await preparePhotos(input.images, options)
  const { signal, measure } = options
  const taken = await takeMeasure(measure, { images: input.images, date: null, ...(signal && { signal }) })
  const assessment = await assessPhotos(photos, context, taken, options)
  options.onProgress?.({ stage: 'redaction', percent: 100 })
  return assessment
}
