import { ModelAnswerInvalidError } from '../errors/model-answer-invalid-error.js'
import { ModelFilteredError } from '../errors/model-filtered-error.js'
import { ModelRefusedError } from '../errors/model-refused-error.js'
import { ModelTruncatedError } from '../errors/model-truncated-error.js'
import { isRefusalText } from './refusal-text.js'
import type { ModelAnswer, VisionModel } from './vision-model.js'

/** @throws ModelFilteredError, ModelRefusedError when the vendor says that there is no answer */
export function refuseAnswer(model: VisionModel, answer: ModelAnswer): void {
  const details = detailsOf(model, answer)
  if (answer.finishReason === 'content-filter') throw new ModelFilteredError(details, answer.text)
  if (answer.finishReason === 'refusal' || answer.refusal !== null) {
    throw new ModelRefusedError(details, answer.refusal ?? answer.text)
  }
}

/** What to throw for an answer that cannot be used: cut off, a refusal in words, or of another shape. */
export function failureOf(
  model: VisionModel,
  answer: ModelAnswer,
  faults: readonly string[],
  maxOutputTokens: number,
): Error {
  const details = detailsOf(model, answer)
  if (answer.finishReason === 'length') return new ModelTruncatedError({ ...details, maxOutputTokens }, answer.text)
  if (isRefusalText(answer.text)) return new ModelRefusedError(details, answer.text)
  return new ModelAnswerInvalidError({ ...details, faults }, answer.text)
}

function detailsOf(model: VisionModel, { modelId, requestId, asked }: ModelAnswer) {
  return { provider: asked?.provider ?? model.provider, model: modelId, requestId }
}
