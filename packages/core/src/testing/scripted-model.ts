import type { ModelAnswer, ModelCall, VisionModel } from '../models/vision-model.js'

/** One reply of a scripted model: the text of the answer, parts of an answer, an error to throw, or a function. */
export type ScriptedReply = string | Partial<ModelAnswer> | Error | ((call: ModelCall) => string | Partial<ModelAnswer>)

/** A model for tests, which gives its replies in order and keeps what it was asked. */
export interface ScriptedModel extends VisionModel {
  /** What was asked, in order. */
  readonly calls: readonly ModelCall[]
}

/**
 * A model that answers from a script.
 *
 * @throws Error when it is asked more often than it has replies
 * @example
 * ```ts
 * const model = scriptedModel(['not JSON', '{"total": 12.5}'])
 * ```
 */
export function scriptedModel(
  replies: readonly ScriptedReply[],
  about: Partial<Pick<VisionModel, 'provider' | 'modelId' | 'isLocal'>> = {},
): ScriptedModel {
  const calls: ModelCall[] = []
  const modelId = about.modelId ?? 'scripted-1'
  return {
    provider: about.provider ?? 'scripted',
    modelId,
    ...(about.isLocal !== undefined && { isLocal: about.isLocal }),
    calls,
    generate: (call) => {
      const reply = replies[calls.length]
      calls.push(call)
      if (reply === undefined) return Promise.reject(new Error(`the script has ${replies.length} replies only`))
      if (reply instanceof Error) return Promise.reject(reply)
      const given = typeof reply === 'function' ? reply(call) : reply
      return Promise.resolve({ ...blank, modelId, ...(typeof given === 'string' ? { text: given } : given) })
    },
  }
}

const blank: Omit<ModelAnswer, 'modelId'> = {
  text: '',
  finishReason: 'stop',
  refusal: null,
  usage: { inputTokens: 100, outputTokens: 10, cachedTokens: 0 },
  requestId: 'scripted-request',
  cost: null,
}
