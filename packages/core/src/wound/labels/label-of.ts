import type { WoundCode, WoundCodeList } from '../vocabulary.js'
import { woundLabels } from './labels.js'

/**
 * The French label of a code, with accents and a capital.
 *
 * @example
 * ```ts
 * labelOf('tissu', 'necrose_seche') // 'Nécrose sèche'
 * ```
 */
export function labelOf<List extends WoundCodeList>(list: List, code: WoundCode<List>): string {
  const labels: Readonly<Record<string, string>> = woundLabels[list]
  return labels[code] ?? code
}

/** The labels of codes in a row, in lower case, for the middle of a sentence. */
export function labelsOf<List extends WoundCodeList>(list: List, codes: readonly WoundCode<List>[]): string {
  return codes.map((code) => labelOf(list, code).toLowerCase()).join(', ')
}
