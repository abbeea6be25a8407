import type { Cell, PageLayout } from '../../../layout/cell.js'
import { fold } from '../../../layout/fold.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { labelCells } from './candidates.js'
import { evidenceAt } from '../values/evidence.js'

const figures = /\b(?:kwh|mwh|m3|eur|euros?|kva)\b|€/
const city = /(?:^|\s|,)(?:f-)?(?:0[1-9]|[1-8]\d|9[0-578])\s?\d{3}\s+[a-z][a-z' -]{1,40}/
const postalCode = /^(?:f-)?(?:0[1-9]|[1-8]\d|9[0-578])\s?\d{3}\s+(?!(?:le|au|du) \d)[a-z]/
const postBox = /\b(?:tsa|cs|bp|cedex|libre reponse)\b/
const honorific =
  /^(?:m(?:r|me|lle|m)?[.,]?(?: (?:et|ou) m(?:me|r|\.)?\.?)?|monsieur(?: et madame)?|madame(?: et monsieur)?|mademoiselle|mlle)\s+/
const company =
  /\b(?:s\.?a\.?r\.?l|sas|sasu|eurl|sci|snc|sa|scop|selarl|association|mairie|commune|syndicat|cabinet|earl|gaec|copropriete|sdc|syndicat des coproprietaires)\b/
const streetWord =
  /\b(?:rue|avenue|av|boulevard|bd|chemin|impasse|allee|place|quai|route|rte|cours|square|passage|residence|lotissement|lieu[- ]dit|hameau|sentier|faubourg|esplanade|villa|clos|mail|promenade|traverse|montee)\b/

interface AddressBlock {
  /** Label printed over the block, when there is one. */
  label: Cell | null
  /** Lines above the street: name first when there is one. */
  lines: readonly Cell[]
  page: number
}

/** Stacks of left-aligned lines that end with a postal code and a city. */
function addressBlocks(layouts: readonly PageLayout[]): AddressBlock[] {
  return layouts.flatMap((layout) =>
    layout.cells.flatMap((last) => {
      if (!postalCode.test(last.folded) || last.text.length > 50 || figures.test(last.folded)) return []
      const lines: Cell[] = [last]
      let label: Cell | null = null
      for (let count = 0; count < 6; count++) {
        const first = lines[0] ?? last
        const above = layout.cells.find(
          (cell) =>
            cell.bottom <= first.top + 3 &&
            first.top - cell.bottom < 0.9 * (first.bottom - first.top) &&
            (Math.abs(cell.left - last.left) < 4 || isCentredOver(cell, last) || isFlushRight(cell, last)) &&
            cell.text.length < 60,
        )
        if (above === undefined || labelLine.test(above.folded) || siteLabel.test(above.folded)) {
          if (above !== undefined) label = above
          break
        }
        lines.unshift(withRestOfName(above, layout))
      }
      return [{ label, lines, page: layout.page }]
    }),
  )
}

/** Lines of an address set to the right end together. */
function isFlushRight(above: Cell, below: Cell): boolean {
  return Math.abs(above.right - below.right) < 0.8
}

/** Lines of an address set in the middle share it, to the width of a letter. */
function isCentredOver(above: Cell, below: Cell): boolean {
  return Math.abs(above.left + above.right - below.left - below.right) < 3
}

/** A fixed pitch, or a lost full stop, may set the civility apart from the name: "M.   JEAN DUPONT". */
function withRestOfName(cell: Cell, layout: PageLayout): Cell {
  if (!/^(?:m|mr|mme|mlle|me)[.,]?$/.test(cell.folded)) return cell
  const [next] = cellsRightOf(cell, layout)
  const isNear = next !== undefined && next.left - cell.right < 2 * (cell.bottom - cell.top) && !/\d/.test(next.text)
  return isNear ? joinCells(cell, next) : cell
}

const labelLine =
  /^(?:(?:votre |mon |vos |le |l')?(?:lieu de consommation|adresse|site|local|titulaire|client|donnees point de livraison|point de livraison|destinataire|adressee? a|a l'attention|service clients?|par courrier|contact|consommation)\b.*|.*:\s?)$/

function recipientScore(block: AddressBlock, heights: ReadonlyMap<number, PageLayout>): number {
  const layout = heights.get(block.page)
  const first = block.lines[0]
  if (layout === undefined || first === undefined || block.lines.length < 2) return -1
  // Suppliers have post boxes; that of a customer stands in the window of the envelope.
  if (block.lines.some((line) => postBox.test(line.folded))) {
    const isInWindow = first.left > layout.widthPt * 0.42 && first.top < layout.heightPt * 0.45 && block.page === 1
    if (!isInWindow || block.lines.some((line) => /\btsa\b|libre reponse/.test(line.folded))) return -1
  }
  let score = block.page === 1 ? 2 : 0
  // The window of a French envelope is in the upper right quarter (NF Z 10-011).
  if (first.left > layout.widthPt * 0.42 && first.top < layout.heightPt * 0.45) score += 3
  if (block.lines.some((line) => honorific.test(line.folded) || company.test(line.folded))) score += 3
  if (block.lines.slice(0, -1).every((line) => line.text === line.text.toUpperCase())) score += 1
  if (block.label !== null) score -= 3
  if (
    block.lines.some((line) => /service client|relations? (?:client|professionnel)|r\.?c\.?s|siege/.test(line.folded))
  )
    score -= 6
  return score
}

function looksLikeName(cell: Cell): boolean {
  if (honorific.test(cell.folded) || (company.test(cell.folded) && !/\d/.test(cell.folded))) return true
  if (/\d/.test(cell.folded) || streetWord.test(cell.folded) || labelLine.test(cell.folded)) return false
  return (
    /^[a-z][a-z.' &-]{2,50}$/.test(cell.folded) &&
    !/^(?:etage|bat|batiment|appt|appartement|porte|escalier|residence|hall)\b/.test(cell.folded)
  )
}

/** The name without its civility, as printed otherwise. */
export function withoutHonorific(cell: Cell, start = 0): { text: string; start: number } {
  const folded = cell.folded.slice(start)
  const match = honorific.exec(folded)
  const from = start + (match?.[0].length ?? 0)
  return { text: cell.text.slice(from).trim(), start: from }
}

function addressField(lines: readonly Cell[], confidence: number): Read<string> {
  if (lines.length === 0) return null
  return {
    value: lines.map((line) => line.text.replace(/[,;]\s*$/, '')).join(', '),
    confidence,
    evidence: lines.map((line) => evidenceAt(line)),
  }
}

function nameFromBlock(block: AddressBlock): { name: Read<string>; address: readonly Cell[] } {
  const index = block.lines.findIndex((line) => honorific.test(line.folded))
  const named = index >= 0 ? index : block.lines.findIndex(looksLikeName)
  const line = block.lines[named]
  if (line === undefined || named === block.lines.length - 1) return { name: null, address: block.lines }
  const { text, start } = withoutHonorific(line)
  return {
    name: { value: text, confidence: index >= 0 ? 0.95 : 0.85, evidence: [evidenceAt(line, start)] },
    address: block.lines.slice(named + 1),
  }
}

const holderLabel =
  /^(?:•\s)?(?:le |votre )?(?:titulaire(?: du contrat| du compte)?|client|nom(?: du (?:client|titulaire))?|contrat au nom de)\s?(?::|$)/
const siteLabel =
  /^(?:•\s)?(?:(?:votre|mon|le|l')\s?)?(?:lieu de (?:consommation|livraison|fourniture)|lieu (?:desservi|alimente|fourni|concerne)|adresse (?:du (?:lieu|point|site|logement|pdl|prm|pce|compteur)|de (?:consommation|livraison|fourniture|la consommation)|desservie)|site (?:de consommation|desservi|alimente)|donnees point de livraison|logement|local (?:desservi|alimente)|adresse d'alimentation|point de consommation|site(?=\s*(?::|$)))\b[^:]{0,30}:?\s?/

function holder(layouts: readonly PageLayout[]): Read<string> {
  for (const layout of layouts) {
    for (const cell of layout.cells) {
      const match = holderLabel.exec(cell.folded)
      if (match === null) continue
      const rest = cell.folded.slice(match[0].length).trim()
      const target = rest !== '' ? cell : (cellsRightOf(cell, layout)[0] ?? cellsBelow(cell, layout)[0])
      const options = rest !== '' ? [cell] : [target, cellsBelow(cell, layout)[0]]
      for (const option of options) {
        if (option === undefined) continue
        const from = option === cell ? match[0].length : 0
        if (/\d/.test(option.folded.slice(from)) && !company.test(option.folded)) continue
        const skip = /^\s*/.exec(option.folded.slice(from))?.[0].length ?? 0
        const { text, start } = withoutHonorific(option, from + skip)
        if (
          /^\p{Lu}/u.test(text) &&
          text.length >= 3 &&
          text.length < 60 &&
          !labelLine.test(option.folded.slice(start))
        ) {
          return { value: text, confidence: 0.9, evidence: [evidenceAt(option, start)] }
        }
      }
    }
  }
  return null
}

/** "le logement situé 9 bis rue des Fossés, 89700 Tonnerre (point de livraison ...)". */
const toldSite =
  /(?:(?:logement|site|local|lieu de consommation|domicile) (?:(?:est )?(?:situee?|sise?)|d[ue](?= \d))|a l'adresse|avez quitte(?: le| la)?)(?: (?:au|a|du|de)\b)? ?:? ?([^()]{5,90}?(?:0[1-9]|[1-8]\d|9[0-578])\d{3} [a-z][a-z' -]{1,35}?)(?=\s?[(,.;]|$)/

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
function siteAddress(layouts: readonly PageLayout[], customer: string | null): Read<string> {
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

/** Name and addresses of the customer: recipient block of the letter, "titulaire", "lieu de consommation". */
export function readCustomer(
  layouts: readonly PageLayout[],
): Pick<EnergyInvoice['customer'], 'name' | 'billing_address' | 'site_address'> {
  const byPage = new Map(layouts.map((layout) => [layout.page, layout]))
  const ranked = addressBlocks(layouts)
    .map((block) => ({ block, score: recipientScore(block, byPage) }))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]
  const recipient = best !== undefined && best.score >= 2 ? nameFromBlock(best.block) : null
  const titleHolder = holder(layouts)
  return {
    name: agreeing(recipient?.name ?? null, titleHolder),
    billing_address:
      recipient === null ? null : addressField(recipient.address, best !== undefined && best.score >= 5 ? 0.95 : 0.8),
    site_address:
      siteAddress(layouts, recipient?.name?.value ?? titleHolder?.value ?? null) ?? toldSiteAddress(layouts),
  }
}

function agreeing(recipient: Read<string>, titleHolder: Read<string>): Read<string> {
  if (recipient === null) return titleHolder
  if (titleHolder?.value.toLowerCase() !== recipient.value.toLowerCase()) return recipient
  return { ...recipient, confidence: 0.98, evidence: [...recipient.evidence, ...titleHolder.evidence] }
}
