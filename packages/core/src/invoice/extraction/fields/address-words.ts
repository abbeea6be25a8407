import type { Cell } from '../../../layout/cell.js'
import type { Read } from '../../energy-invoice.js'
import { evidenceAt } from '../values/evidence.js'

export const city = /(?:^|\s|,)(?:f-)?(?:0[1-9]|[1-8]\d|9[0-578])\s?\d{3}\s+[a-z][a-z' -]{1,40}/
export const postalCode = /^(?:f-)?(?:0[1-9]|[1-8]\d|9[0-578])\s?\d{3}\s+(?!(?:le|au|du) \d)[a-z]/
export const postBox = /\b(?:tsa|cs|bp|cedex|libre reponse)\b/
export const honorific =
  /^(?:m(?:r|me|lle|m)?[.,]?(?: (?:et|ou) m(?:me|r|\.)?\.?)?|monsieur(?: et madame)?|madame(?: et monsieur)?|mademoiselle|mlle)\s+/
export const company =
  /\b(?:s\.?a\.?r\.?l|sas|sasu|eurl|sci|snc|sa|scop|selarl|association|mairie|commune|syndicat|cabinet|earl|gaec|copropriete|sdc|syndicat des coproprietaires)\b/
export const streetWord =
  /\b(?:rue|avenue|av|boulevard|bd|chemin|impasse|allee|place|quai|route|rte|cours|square|passage|residence|lotissement|lieu[- ]dit|hameau|sentier|faubourg|esplanade|villa|clos|mail|promenade|traverse|montee)\b/

/** The lines of an address as one value. */
export function addressField(lines: readonly Cell[], confidence: number): Read<string> {
  if (lines.length === 0) return null
  return {
    value: lines.map((line) => line.text.replace(/[,;]\s*$/, '')).join(', '),
    confidence,
    evidence: lines.map((line) => evidenceAt(line)),
  }
}
