const openings =
  /^\s*(?:je (?:suis (?:vraiment )?désolée?|regrette|ne peux pas|ne suis pas en mesure)|désolée?[ ,]|i(?:['’]m| am) (?:very |really )?sorry|sorry[ ,]|i (?:can(?:['’]t|not)|am unable|won['’]t))/i

/** True for an answer without any bracket that begins as models begin to decline, which some do with HTTP 200. */
export function isRefusalText(text: string): boolean {
  return openings.test(text) && !/[{[]/.test(text)
}
