import type { ModelAnswer, VisionModel } from '@constat/core'

/** The same model, each answer of which is told. */
export function toldAnswers(model: VisionModel, onAnswer: (answer: ModelAnswer) => void): VisionModel {
  const { provider, modelId, isLocal } = model
  return {
    provider,
    modelId,
    ...(isLocal === undefined ? {} : { isLocal }),
    generate: async (call) => {
      const answer = await model.generate(call)
      onAnswer(answer)
      return answer
    },
  }
}
