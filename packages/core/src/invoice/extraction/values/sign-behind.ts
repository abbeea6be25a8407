const minus = /^-(?=\s|$)/
const credit = /^\s?cr\b(?!\.)/

/**
 * How many characters after a printed figure make it a credit, or null when none do: a minus that touches it ("18,50-"),
 * "CR" (crédit), or the closing parenthesis of a text that is nothing else than the figure ("(18,50 €)").
 */
export function signBehind(folded: string, start: number, end: number): number | null {
  const rest = folded.slice(end)
  const sign = minus.exec(rest) ?? credit.exec(rest)
  if (sign !== null) return sign[0].length
  const isAlone = /^\s*\(\s?$/.test(folded.slice(0, start)) && /^\s?\)\s*$/.test(rest)
  return isAlone ? rest.length : null
}
