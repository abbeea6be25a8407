import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { addressField, company, honorific, postalCode, postBox, streetWord } from './address-words.js'
import { readSiteAddress, siteLabel } from './site-address.js'
import { evidenceAt } from '../values/evidence.js'

const figures = /\b(?:kwh|mwh|m3|eur|euros?|kva)\b|€/

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
    site_address: readSiteAddress(layouts, recipient?.name?.value ?? titleHolder?.value ?? null),
  }
}

function agreeing(recipient: Read<string>, titleHolder: Read<string>): Read<string> {
  if (recipient === null) return titleHolder
  if (titleHolder?.value.toLowerCase() !== recipient.value.toLowerCase()) return recipient
  return { ...recipient, confidence: 0.98, evidence: [...recipient.evidence, ...titleHolder.evidence] }
}
