import type { ModelAnswer, ModelCall } from './vision-model.js'

const openings =
  /^\s*(?:je (?:suis (?:vraiment )?désolée?|regrette|ne peux pas|ne suis pas en mesure)|désolée?[ ,]|i(?:['’]m| am) (?:very |really )?sorry|sorry[ ,]|i (?:can(?:['’]t|not)|am unable|won['’]t))/i

/** True for an answer without any bracket that begins as models begin to decline, which some do with HTTP 200. */
export function isRefusalText(text: string): boolean {
  return openings.test(text) && !/[{[]/.test(text)
}

/** True for an answer that declines: in the vendor's own way, or in words where an object, which never begins so, was asked for. */
export function isDeclined({ finishReason, refusal, text }: ModelAnswer, { schema }: ModelCall): boolean {
  return finishReason === 'refusal' || refusal !== null || (schema !== undefined && isRefusalText(text))
}
