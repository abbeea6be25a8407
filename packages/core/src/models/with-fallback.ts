import { AbortedError } from '../errors/aborted-error.js'
import { ConstatError } from '../errors/constat-error.js'
import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { aboutModel } from './about-model.js'
import { isDeclined } from './refusal-text.js'
import type { ModelAnswer, ModelCall, VisionModel } from './vision-model.js'

/** Told when a model is given up for the next one. */
export type OnFallback = (event: { from: VisionModel; to: VisionModel; reason: string }) => void

/**
 * Asks the models in order until one answers. The next one is asked when a model cannot be reached, is busy or broken,
 * is too slow, does not take the key, is not found, or refuses or filters. It is not asked when the caller stopped the
 * call or when the request itself is at fault (400, 422): that would hide a fault to mend.
 *
 * The whole counts as local only when every model is, so that masking never depends on which one answers.
 *
 * @throws InvalidOptionError when the list is empty
 * @example
 * ```ts
 * const model = withFallback([createMistralModel(first), createOpenAiModel(second)])
 * ```
 */
export function withFallback(models: readonly VisionModel[], onFallback?: OnFallback): VisionModel {
  const [first] = models
  if (first === undefined) {
    throw new InvalidOptionError({ option: 'models', expected: 'au moins un modèle', received: '[]' })
  }
  return {
    ...aboutModel(first),
    isLocal: models.every(({ isLocal }) => isLocal === true),
    generate: async (call) => {
      for (const [index, model] of models.entries()) {
        const next = models[index + 1]
        if (next === undefined) return answerOf(model, call)
        let reason: string | null
        try {
          const answer = await answerOf(model, call)
          reason = reasonOfAnswer(answer, call)
          if (reason === null) return answer
        } catch (error) {
          if (call.signal?.aborted === true) throw new AbortedError(call.signal.reason)
          reason = reasonOfError(error)
          if (reason === null) throw error
        }
        onFallback?.({ from: model, to: next, reason })
      }
      return first.generate(call)
    },
  }
}

/** The answer, with the model that was asked: the whole is named after the first. */
async function answerOf(model: VisionModel, call: ModelCall): Promise<ModelAnswer> {
  const answer = await model.generate(call)
  const { provider, modelId } = model
  return { ...answer, asked: answer.asked ?? { provider, modelId, host: null } }
}

function reasonOfAnswer(answer: ModelAnswer, call: ModelCall): string | null {
  if (answer.finishReason === 'content-filter') return 'model_filtered'
  return isDeclined(answer, call) ? 'model_refused' : null
}

function reasonOfError(error: unknown): string | null {
  if (!ConstatError.isInstance(error)) return null
  const status = error.details['status']
  const isOurFault = status === 400 || status === 422
  return error.code.startsWith('model_') && !isOurFault ? error.code : null
}
