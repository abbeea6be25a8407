import { woundCodes, type WoundCodeList } from '../vocabulary.js'
import { synonyms } from './synonyms.js'

/** `Nécrose sèche` and `necrose-seche`, composed or decomposed, become `necrose_seche`: nothing is lost by it. */
export function foldCode(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
  return plain.replace(/[\s’'‘\-‐‑–—/_]+/g, '_')
}

/** The code of a list that a text spells, by itself or by a closed synonym; null otherwise: never the nearest one. */
export function codeOf(text: string, list: WoundCodeList): string | null {
  const folded = foldCode(text)
  const codes: readonly string[] = woundCodes[list]
  if (codes.includes(folded)) return folded
  const synonym = synonyms[list]?.[folded]
  return synonym !== undefined && codes.includes(synonym) ? synonym : null
}
