import { termSource, termsOf } from '../vocabulary/vocabularies.js'

/** What a label says of the amount beside it. */
export type AmountRole = 'net' | 'tax' | 'gross' | 'total' | 'due' | 'other'

/** A role with how surely the label names it, 0..1. */
export interface RoleOfLabel {
  role: AmountRole
  certainty: number
}

const roles: readonly AmountRole[] = ['gross', 'net', 'tax', 'due', 'total', 'other']
const patterns = roles.map(
  (role) => [role, new RegExp(termSource(termsOf(({ amount }) => amount[role])), 'gu')] as const,
)
/** "H.T.", "T.V.A.": the same as without dots. */
const dotted = /(?<![\p{L}.])\p{L}(?:\.\p{L}){1,3}\.?(?!\p{L})/gu
/** "Total (HT)": the same as without brackets. */
const bracketed = /\((\p{L}{2,4})\)/gu
/** What may stand beside the term and says nothing else: currencies, rates, brackets, "de la facture". */
const filler =
  /\d+(?:[.,]\d+)? ?%|[€$£()[\]:*.,;=/-]|\b(?:eur|euros?|usd|gbp|chf|pln|en|in|à|a|de|du|des|la|le|les|l'|the|of|au|taux|at|von|dem|der|zu|van|op|on|sur|montant|facture|invoice|rm)\b/g

/**
 * The role that a folded label gives to its amount: the longest term that it holds, surer the more of the label it is.
 *
 * @returns null when the label names none
 * @example roleOf('total h.t.')?.role === 'net'
 */
export function roleOf(printed: string): RoleOfLabel | null {
  if (!/\p{L}/u.test(printed)) return null
  const label = printed.replace(dotted, (letters) => letters.replaceAll('.', '')).replace(bracketed, '$1')
  let best: { role: AmountRole; length: number; start: number } | null = null
  for (const [role, pattern] of patterns) {
    for (const match of label.matchAll(pattern)) {
      const length = match[0].length
      const isBetter =
        best === null ||
        length > best.length ||
        (length === best.length && role !== best.role && match.index < best.start)
      if (isBetter) best = { role, length, start: match.index }
    }
  }
  if (best === null) return null
  const words = letters(label.replace(filler, ' '))
  const covered = Math.min(1, letters(label.slice(best.start, best.start + best.length)) / Math.max(1, words))
  return { role: best.role, certainty: 0.5 + 0.5 * covered }
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length
}
