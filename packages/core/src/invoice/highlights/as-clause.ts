/** A sentence as the end of another one: its first letter in lower case, unless it begins an abbreviation. */
export function asClause(sentence: string): string {
  const second = sentence.charAt(1)
  const abbreviation = second !== second.toLowerCase()
  return abbreviation ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
