import type { Cell } from '../../../layout/cell.js'
import { fieldAt } from '../../extraction/values/evidence.js'
import { digitsOf, passesLuhn } from '../../extraction/values/identifiers.js'
import type { Read } from '../../energy-invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { cellsLeftOf } from '../totals/places-around.js'
import { vatNumbersIn } from '../values/vat-number.js'
import type { BuyerZone } from './buyer-zone.js'

/** Words before a number that make it the buyer's: "N° TVA client", "Your VAT", "Uw BTW nummer". */
const buyersNumber = /\b(?:client|customer|acheteur|votre|vos|your|uw|ihre?|kunden?|nabywc\w*|cliente|buyer)\b/
const taxWord = /tva|contribu|t\.v\.a|vat|btw|ust|mwst|uid|iva|nip|moms|tax|mva/

/** A cell that is not the buyer's, with the text on its left, where labels stand. */
interface OwnCell {
  cell: Cell
  /** Folded. */
  left: string
}

/** The cells of the seller; legal mentions also run up the margins. */
function ownCells({ layouts }: PrintedDocument, buyer: BuyerZone): readonly OwnCell[] {
  return layouts.flatMap((layout) =>
    [...layout.cells, ...layout.turned].flatMap((cell) => {
      if (buyer.cells.has(cell) || !/\d{4}|\d \d{3}|\d\.\d{3}/.test(cell.text)) return []
      return [{ cell, left: cellsLeftOf(cell, layout)[0]?.folded ?? '' }]
    }),
  )
}

/**
 * The VAT number of the seller; one whose key fails is kept with a lower confidence, as printed.
 *
 * @param siret of the seller: of several French numbers the one of the same company is meant, not that of a factor
 */
export function readVatNumber(document: PrintedDocument, buyer: BuyerZone, siret: Read<string>): Read<string> {
  const found = ownCells(document, buyer).flatMap(({ cell, left }) =>
    vatNumbersIn(cell.text.toUpperCase()).flatMap((number) => {
      const before = `${left} ${cell.folded.slice(0, number.start)}`
      if (buyersNumber.test(before.slice(-40))) return []
      // An account or another reference may look like one: the word for the tax stands before it.
      const isNamed = taxWord.test(before) || number.isProven === true || number.value.startsWith('CHE')
      return isNamed ? [{ ...number, cell }] : []
    }),
  )
  const ofSiret = siret === null ? null : siret.value.slice(0, 9)
  const best =
    found.find(({ value }) => ofSiret !== null && value.startsWith('FR') && value.endsWith(ofSiret)) ??
    found.find(({ isProven }) => isProven !== false) ??
    found[0]
  if (best === undefined) return null
  return fieldAt(best.value, best.isProven === false ? 0.8 : 0.95, best.cell, best.start, best.end)
}

/** SIRET (14 digits) or SIREN (9), named by their word and proven by their key. */
export function readRegistration(document: PrintedDocument, buyer: BuyerZone, length: 14 | 9): Read<string> {
  const label = length === 14 ? /siret/ : /siren|r\.?c\.?s/
  const printed =
    length === 14 ? /(?<!\d)\d(?:[ .]?\d){13}(?![ .]?\d)/g : /(?<!\d|\d[ .])\d{3}[ .]?\d{3}[ .]?\d{3}(?![ .]?\d)/g
  for (const { cell, left } of ownCells(document, buyer)) {
    for (const match of cell.folded.matchAll(printed)) {
      const before = `${left} ${cell.folded.slice(0, match.index)}`
      if (!label.test(before) || buyersNumber.test(before.slice(-40))) continue
      const digits = digitsOf(match[0])
      return fieldAt(digits, passesLuhn(digits) ? 0.97 : 0.7, cell, match.index, match.index + match[0].length)
    }
  }
  return null
}
