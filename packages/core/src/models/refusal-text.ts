import type { ModelAnswer, ModelCall } from './vision-model.js'

/** What comes before it says so. */
const lead = /(?:malheureusement|unfortunately|navrée?|en tant qu['’]ia|as an ai(?: [a-z]+)*)[ ,:]+/
const french =
  /(?:je (?:suis (?:vraiment |sincèrement )?(?:désolée?|navrée?)|regrette|m['’]excuse|ne peux pas|ne suis pas en mesure)|désolée?[ ,])/
const english =
  /(?:i(?:['’]m| am) (?:very |really |so )?(?:sorry|unable|not able)|sorry[ ,]|i apologi[sz]e|i (?:can(?:['’]t|not)|won['’]t|must decline))/
const openings = new RegExp(`^\\s*(?:${lead.source})?(?:${french.source}|${english.source})`, 'i')

/** True for an answer without any bracket that begins as models begin to decline, which some do with HTTP 200. */
export function isRefusalText(text: string): boolean {
  return openings.test(text) && !/[{[]/.test(text)
}

/** True for an answer that declines: in the vendor's own way, or in words where an object, which never begins so, was asked for. */
export function isDeclined({ finishReason, refusal, text }: ModelAnswer, { schema }: ModelCall): boolean {
  return finishReason === 'refusal' || refusal !== null || (schema !== undefined && isRefusalText(text))
}
