import type { MaskOptions } from './mask-options.js'
import { termPattern } from './term-pattern.js'

/** Forms that tell what they are without a label. */
const patterns: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  // ISO 13616: country, two check digits, up to thirty characters, mostly printed by fours.
  /\b[A-Z]{2}\d{2}(?:[  \u00a0\u202f]?[A-Z0-9]){11,30}\b/g,
  // French numbers, also international.
  /(?<![\d.,])(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?![\d.,]?\d)/g,
  // PDL, PCE, SIRET: 14 digits, together or in groups.
  /(?<![\d.,])\d(?:[ \u00a0\u202f.-]?\d){13}(?![ \u00a0\u202f.,-]?\d)/g,
]

/** Every text to hide, as it is written. Forms come first: the name inside an e-mail address goes with the address. */
export function findPersonalData(text: string, { terms = [], patterns: isOn = true }: MaskOptions): string[] {
  const found: string[] = []
  let left = text
  for (const pattern of [...(isOn ? patterns : []), ...terms.flatMap((term) => termPattern(term) ?? [])]) {
    left = left.replace(pattern, (value) => {
      found.push(value)
      return '\u0000'.repeat(value.length)
    })
  }
  return found
}
