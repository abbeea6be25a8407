import { failureOf, refuseAnswer } from '../../models/refuse-answer.js'
import { isRefusalText } from '../../models/refusal-text.js'
import type { ModelAnswer, ModelCall, VisionModel } from '../../models/vision-model.js'
import type { WoundObservation } from '../observation.js'
import type { WoundWarning } from '../wound-warning.js'
import { readAnswer } from './read-answer.js'

/** What a model has seen, spelled in our codes and before any rule. */
export interface AskedObservation {
  observation: WoundObservation
  warnings: WoundWarning[]
  /** Every answer that was paid for, the last one being the one that was kept. */
  answers: readonly ModelAnswer[]
}

const cutOff: WoundWarning = {
  code: 'REPONSE_COUPEE',
  chemin: '',
  message: 'Le modèle dit avoir été interrompu, mais sa réponse est complète.',
}

/**
 * Asks for an observation, and at most once more: with the faults of the first answer in French, or with twice the room
 * when it was cut off.
 *
 * @throws ModelRefusedError, ModelFilteredError, ModelTruncatedError, ModelAnswerInvalidError, and what the model throws
 */
export async function askObservation(model: VisionModel, call: ModelCall): Promise<AskedObservation> {
  const answers: ModelAnswer[] = []
  for (let asked = call; ;) {
    const answer = await model.generate(asked)
    answers.push(answer)
    refuseAnswer(model, answer)
    const read = readAnswer(answer.text)
    const isCut = answer.finishReason === 'length'
    if (read.isRead) {
      const warnings = isCut ? [cutOff, ...read.warnings] : read.warnings
      return { observation: read.observation, warnings, answers }
    }
    if (answers.length === 2 || isRefusalText(answer.text)) {
      throw failureOf(model, answer, read.faults, asked.maxOutputTokens)
    }
    asked = isCut
      ? { ...asked, maxOutputTokens: asked.maxOutputTokens * 2 }
      : { ...asked, instructions: guided(asked.instructions, read.faults) }
  }
}

/** The former answer itself, which may repeat orders of a picture, is not sent again. */
function guided(instructions: string, faults: readonly string[]): string {
  const list = faults.map((fault) => `- ${fault}`).join('\n')
  return `${instructions}\n\nUne première réponse n’a pas pu être utilisée :\n${list}\nRéponds de nouveau par un seul objet JSON conforme au schéma, et rien d’autre.`
}
