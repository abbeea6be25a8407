import type { Cell, PageLayout } from '../../../layout/cell.js'
import { fold } from '../../../layout/fold.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { Read } from '../../energy-invoice.js'
import { evidenceAt } from '../values/evidence.js'
import { addressField, city, honorific, postalCode, postBox, streetWord } from './address-words.js'
import { labelCells } from './candidates.js'

export const siteLabel =
  /^(?:•\s)?(?:(?:votre|mon|le|l')\s?)?(?:lieu de (?:consommation|livraison|fourniture)|lieu (?:desservi|alimente|fourni|concerne)|adresse (?:du (?:lieu|point|site|logement|pdl|prm|pce|compteur)|de (?:consommation|livraison|fourniture|la consommation)|desservie)|site (?:de consommation|desservi|alimente)|donnees point de livraison|logement|local (?:desservi|alimente)|adresse d'alimentation|point de consommation|chez vous(?=\s*(?::|$))|site(?=\s*(?::|$)))\b[^:]{0,30}:?\s?/

/** "le logement situé 9 bis rue des Fossés, 89700 Tonnerre (point de livraison ...)". */
const toldSite =
  /(?:(?:logement|site|local|lieu de consommation|domicile) (?:(?:est )?(?:situee?|sise?)|d[ue](?= \d))|a l'adresse|(?:kwh|electricite|gaz(?: naturel)?)(?= au? \d)|avez quitte(?: le| la)?)(?: (?:au|a|du|de)\b)? ?:? ?([^()]{5,90}?(?:0[1-9]|[1-8]\d|9[0-578])\d{3} [a-z][a-z' -]{1,35}?)(?=\s?[(,.;]|$)/

function toldSiteAddress(layouts: readonly PageLayout[]): Read<string> {
  for (const cell of layouts.flatMap((layout) => [...layout.cells, ...paragraphsOf(layout)])) {
    const match = toldSite.exec(cell.folded)
    if (match?.[1] === undefined) continue
    const start = match.index + match[0].indexOf(match[1])
    const end = start + match[1].length
    return { value: cell.text.slice(start, end), confidence: 0.88, evidence: [evidenceAt(cell, start, end)] }
  }
  return null
}

/** "Hermine Vaujany" over "15 montée de Chalemont": who lives at an address is no part of it. */
function withoutName(lines: readonly Cell[]): readonly Cell[] {
  const named = lines.findIndex((line) => nameAlone.test(line.text) && !streetWord.test(line.folded))
  const next = lines[named + 1]
  return named >= 0 && next !== undefined && /^\d/.test(next.folded) && !postalCode.test(next.folded)
    ? lines.filter((_, index) => index !== named)
    : lines
}

const nameAlone = /^(?!L[ae]s? |L['’])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)* \p{Lu}[\p{L}'’-]+$/u

/** The first of two lines beside a label that stands at the height of their middle. */
function lineOver(right: Cell, label: Cell, layout: PageLayout): Cell[] {
  const height = right.bottom - right.top
  const over = layout.cells.find(
    (cell) =>
      Math.abs(cell.left - right.left) < 4 &&
      cell.bottom <= right.top + 2 &&
      right.top - cell.bottom < 0.6 * height &&
      cell.bottom > label.top + 0.15 * height,
  )
  return over === undefined ? [] : [over]
}

/** @param customer name that may stand over the street and is no part of the address */
function labelledSite(layouts: readonly PageLayout[], customer: string | null): Read<string> {
  const named = customer === null ? null : fold(customer)
  for (const layout of layouts) {
    for (const cell of labelCells(layout)) {
      const match = siteLabel.exec(cell.folded)
      if (match === null) continue
      const inside = cell.folded.slice(match[0].length)
      if (city.test(inside)) {
        const value = cell.text.slice(match[0].length).trim()
        return { value, confidence: 0.92, evidence: [evidenceAt(cell, match[0].length)] }
      }
      const right = cellsRightOf(cell, layout)[0]
      const stacks = [
        inside.trim().length > 5 ? [cell, ...cellsBelow(cell, layout)] : cellsBelow(cell, layout),
        ...(right === undefined ? [] : [[...lineOver(right, cell, layout), right, ...cellsBelow(right, layout)]]),
      ]
      for (const stack of stacks) {
        const end = stack.findIndex((line) => city.test(line.folded) && !postBox.test(line.folded))
        if (end < 0 || end > 5) continue
        const lines = withoutName(stack.slice(0, end + 1)).filter(
          (line) =>
            line !== cell &&
            line.folded !== named &&
            !siteLabel.test(line.folded) &&
            !honorific.test(line.folded) &&
            !/:|\d{10}/.test(line.folded.replaceAll(/(?<=\d) (?=\d)/g, '')),
        )
        const field = addressField(lines, 0.93)
        if (field === null) continue
        const start = cell.text.slice(match[0].length).trim()
        return stack[0] === cell && start !== '' ? { ...field, value: `${start}, ${field.value}` } : field
      }
    }
  }
  return null
}

/** Where the energy is consumed, beside its label or told in a sentence. */
export function readSiteAddress(layouts: readonly PageLayout[], customer: string | null): Read<string> {
  return labelledSite(layouts, customer) ?? toldSiteAddress(layouts)
}
