import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsRightOf } from '../../../layout/neighbours.js'
import type { PrintedDocument } from '../printed-document.js'
import { termSource, termsOf } from '../vocabulary/vocabularies.js'
import { addressBlocks, type AddressBlock } from './address-blocks.js'
import { sellerSign, streetLine, townLine } from './party-signs.js'

/** The places of the buyer: lines under, beside or behind words such as "Facturé à", and addresses that are not the seller's. */
export interface BuyerZone {
  /** Lines that are about the buyer. */
  cells: ReadonlySet<Cell>
  /** The lines that may name the buyer, with the text before which the name ends. */
  names: readonly { cell: Cell; start: number; confidence: number }[]
}

const buyerTerms = termSource(termsOf(({ party }) => party.buyer))
const label = new RegExp(
  String.raw`^(?:(?:votre|vos|notre|your|ihre|uw|le|la|dati|datos|dane)\s)?${buyerTerms}(?<rest>.*)$`,
  'u',
)
const sellerLabel = new RegExp(String.raw`^${termSource(termsOf(({ party }) => party.seller))}\s*:?\s*$`, 'u')
/** "Client n° 4711", "Customer ID", "Klantnummer": a reference, not a party. */
const reference =
  /^\s*(?:n[°o]|no\b|nr|id\b|ref|code|number|num|#|-?nummer|-?nr|po\b|vat|tva|btw|since|depuis|service|support)/
/** A label is followed by a colon, or stands alone. */
const longestLabel = 34
const smallType = 0.85
/** Left edges within this many points are one. */
const sameEdge = 20

/** Looks for the buyer on the first two pages. */
export function buyerZone({ layouts }: PrintedDocument): BuyerZone {
  const cells = new Set<Cell>()
  const names: BuyerZone['names'][number][] = []
  for (const layout of layouts.slice(0, 2)) {
    const blocks = addressBlocks(layout)
    const blockOf = new Map(blocks.flatMap((block) => block.lines.map((line) => [line, block] as const)))
    for (const cell of layout.cells) {
      const found = labelIn(cell)
      if (found === null) continue
      cells.add(cell)
      if (found.start !== null) names.push({ cell, start: found.start, confidence: 0.85 })
      const block = blockUnder(cell, layout, blocks, blockOf)
      for (const line of block) cells.add(line)
      const [first] = block
      if (found.start === null && first !== undefined) names.push({ cell: first, start: 0, confidence: 0.85 })
    }
    if (names.length === 0) {
      const lines = windowAddress(layout, blocks)
      for (const line of lines) cells.add(line)
      names.push(...lines.slice(0, 1).map((cell) => ({ cell, start: 0, confidence: 0.65 })))
    }
  }
  return { cells, names }
}

function labelIn({ folded, text }: Cell): { start: number | null } | null {
  const match = label.exec(folded)
  if (match === null) return null
  const rest = match.groups?.['rest'] ?? ''
  if (reference.test(rest)) return null
  const value = /^\s*[:.-]+\s*(?=\S)/.exec(rest)
  if (value !== null && rest.slice(value[0].length).trim() !== '')
    return { start: text.length - rest.length + value[0].length }
  // Words that go on are a sentence, or a head of a table.
  return rest.replace(/[:\s.-]/g, '').length <= 8 && text.length <= longestLabel ? { start: null } : null
}

/** The lines under a label, or beside it where nothing stands under it. */
function blockUnder(
  cell: Cell,
  layout: PageLayout,
  blocks: readonly AddressBlock[],
  blockOf: ReadonlyMap<Cell, AddressBlock>,
): readonly Cell[] {
  const own = blockOf.get(cell)
  const under = own?.lines.slice(own.lines.indexOf(cell) + 1) ?? []
  if (under.length > 0) return untilSeller(under)
  const below = blocks
    .map(({ lines }) => lines)
    .filter(([first]) => first !== undefined && first.top >= cell.bottom - 2 && first.top - cell.bottom < 26)
    .find(([first]) => first !== undefined && Math.abs(first.left - cell.left) < 40)
  if (below !== undefined) return untilSeller(below)
  const [beside] = cellsRightOf(cell, layout)
  const besideBlock = beside === undefined ? undefined : blockOf.get(beside)
  return beside === undefined || besideBlock === undefined
    ? []
    : untilSeller(besideBlock.lines.slice(besideBlock.lines.indexOf(beside)))
}

function untilSeller(lines: readonly Cell[]): readonly Cell[] {
  const end = lines.findIndex(({ folded }) => sellerLabel.test(folded))
  return end < 0 ? lines : lines.slice(0, end)
}

/**
 * The address that shows in the window of an envelope: of the blocks with a street or a town in the upper half that print
 * nothing a seller would, the one on the right, where another block is above it or beside it.
 */
function windowAddress(layout: PageLayout, blocks: readonly AddressBlock[]): readonly Cell[] {
  const addresses = blocks.filter(({ lines }) => {
    const [first] = lines
    const texts = lines.map(({ folded }) => folded)
    return (
      first !== undefined &&
      first.top < 0.45 * layout.heightPt &&
      lines.length >= 2 &&
      texts.some((text) => townLine.test(text)) &&
      texts.some((text) => streetLine.test(text) || /\d/.test(text)) &&
      !texts.some((text) => sellerSign.test(text) || /\btel\b|\+\d{2}|@/.test(text))
    )
  })
  if (addresses.length === 0) return []
  // Of two on one edge the lower one: the letterhead is above.
  const rightmost = [...addresses].sort(
    (one, other) => Math.round((leftOf(other) - leftOf(one)) / sameEdge) || topOf(other) - topOf(one),
  )[0]
  const hasOther =
    addresses.length > 1 || blocks.some(({ lines }) => lines.some(({ folded }) => sellerSign.test(folded)))
  const isRight = rightmost !== undefined && leftOf(rightmost) > 0.42 * layout.widthPt
  const isBuyer = rightmost !== undefined && (isRight || hasOther)
  return isBuyer ? withoutSender(rightmost.lines) : []
}

/** "ACME GmbH · Ring 7 · 04158 Leipzig": the sender stands in small type over the address in the window. */
function withoutSender(lines: readonly Cell[]): readonly Cell[] {
  const [first, second] = lines
  if (first === undefined || second === undefined) return lines
  return first.bottom - first.top < smallType * (second.bottom - second.top) ? lines.slice(1) : lines
}

function leftOf({ lines }: AddressBlock): number {
  return Math.min(...lines.map(({ left }) => left))
}

function topOf({ lines }: AddressBlock): number {
  return lines[0]?.top ?? 0
}
