import type { z } from 'zod'
import { markAnew } from './document-part.js'
import type { MaskOptions } from './masking/mask-options.js'
import { maskPersonalData } from './masking/mask-personal-data.js'
import { readObject } from './read-object.js'
import { failureOf, refuseAnswer } from './refuse-answer.js'
import { isRefusalText } from './refusal-text.js'
import { toModelSchema } from './to-model-schema.js'
import { totalOf } from './total-of.js'
import type { ModelAnswer, ModelCall, ModelCost, ModelUsage, VisionModel } from './vision-model.js'

export interface GenerateObjectOptions<T> extends Omit<ModelCall, 'schema'> {
  model: VisionModel
  /** What the answer must be: a zod object, every key required (`nullable` for what may be absent). */
  schema: z.ZodType<T>
  /** Name of that object for the model: letters, digits, `_`, `-`. */
  name: string
  /**
   * Personal data to hide from the model and to put back into its answer. Absent: what has a recognisable form is
   * hidden, unless the model is local. `false`: nothing is. Pictures are never masked.
   */
  mask?: MaskOptions | false
}

export interface GeneratedObject<T> {
  object: T
  /** Every answer that was paid for, the last one being the one that was kept. */
  answers: readonly ModelAnswer[]
  usage: ModelUsage
  /** Of all answers; null when the price of one is unknown. */
  cost: ModelCost | null
  /** True when the vendor says that the answer was cut off, though its object is whole. */
  wasCutOff: boolean
  /** How many values were replaced in what was sent. */
  maskedValues: number
}

/**
 * Asks a model for an object: call, parse, validate, and at most one more call, which names the faults of the first
 * answer or has twice the room when it was cut off.
 *
 * @throws ModelRefusedError, ModelFilteredError, ModelTruncatedError, ModelAnswerInvalidError, and what the model throws
 * @example
 * ```ts
 * const { object, cost } = await generateObject({
 *   model, schema: z.strictObject({ total: z.number().nullable() }), name: 'invoice_total',
 *   instructions: `${documentRules} Give the total of the bill, in euros.`,
 *   parts: [documentPart(text)], maxOutputTokens: 1000,
 * })
 * ```
 */
export async function generateObject<T>(options: GenerateObjectOptions<T>): Promise<GeneratedObject<T>> {
  const { model, schema, name, mask, ...asked } = options
  const isMasked = mask === undefined ? model.isLocal !== true : mask !== false
  const masking = isMasked ? maskPersonalData(asked.parts, mask === false ? undefined : mask) : null
  let call: ModelCall = {
    ...asked,
    parts: masking?.parts.map(markAnew) ?? asked.parts,
    schema: toModelSchema(name, schema),
  }
  const answers: ModelAnswer[] = []
  for (;;) {
    const answer = await model.generate(call)
    answers.push(answer)
    refuseAnswer(model, answer)
    const read = readObject(answer.text, schema, name, masking?.restoreValue)
    const isCut = answer.finishReason === 'length'
    if (read.isRead) {
      const maskedValues = masking?.count ?? 0
      return { object: read.object, answers, ...totalOf(answers), wasCutOff: isCut, maskedValues }
    }
    const isLast = answers.length === 2
    if (isLast || isRefusalText(answer.text)) throw failureOf(model, answer, read.faults, call.maxOutputTokens)
    call = isCut ? { ...call, maxOutputTokens: call.maxOutputTokens * 2 } : { ...call, ...guided(call, read.faults) }
  }
}

/** The faults go into the instructions: the former answer, which may repeat orders of the document, is not sent again. */
function guided(call: ModelCall, faults: readonly string[]): Pick<ModelCall, 'instructions'> {
  const list = faults.map((fault) => `- ${fault}`).join('\n')
  const order = `A former answer could not be used:\n${list}\nAnswer again with exactly one JSON object of the shape asked for, and nothing else.`
  return { instructions: `${call.instructions}\n\n${order}` }
}
