import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { PrintedDocument } from '../printed-document.js'
import { isMoney, type Figure } from '../values/money.js'
import { roleOf, type AmountRole, type RoleOfLabel } from './amount-role.js'
import { headOver, headsOf, type HeadsOfPage } from './heads-over.js'
import { cellsLeftOf, cellsRightOf } from './places-around.js'

/** An amount of money with what the words around it say that it is. */
export interface LabelledAmount extends Figure {
  role: AmountRole | null
  /** 0..1 */
  certainty: number
  /** Folded words that gave the role; empty without one. */
  label: string
  /** Place in the reading order of the document, from 0 to 1. */
  depth: number
}

/** A head over a column, and a word behind a figure, are less telling than a label before it. */
export const headShare = 0.8
const behindShare = 0.9
/** "TVA 20 % sur 213,02 €": what a tax is reckoned on. */
const baseBefore =
  /(?:^|\s|\()(?:sur|de|base|assiette|calculee? sur|appliquee? a|over|on|of|auf|von|uber|su|sobre|od)\s?:?\s*$/
/** The same where the tax is named in another cell. */
const baseAlone = /^(?:sur|over|auf|on)\s$/

type Named = RoleOfLabel & { label: string }

/** Every amount of the document, with the role that its row, its own cell or the head of its column gives it. */
export function labelledAmounts(document: PrintedDocument): readonly LabelledAmount[] {
  const pages = document.layouts.length
  return document.layouts.flatMap((layout, index) => {
    const heads = headsOf(layout, document)
    return layout.cells.flatMap((cell) => {
      const figures = document.figures(cell)
      return figures.flatMap((figure, position) => {
        if (!isMoney(figure)) return []
        const found = roleAround(figure, figures.slice(0, position), { layout, heads, document })
        const depth = (index + cell.top / layout.heightPt) / pages
        return [
          { ...figure, role: found?.role ?? null, certainty: found?.certainty ?? 0, label: found?.label ?? '', depth },
        ]
      })
    })
  })
}

/** Where an amount stands. */
interface PageOfAmount {
  layout: PageLayout
  heads: HeadsOfPage
  document: PrintedDocument
}

function roleAround(
  figure: Figure,
  before: readonly Figure[],
  { layout, heads, document }: PageOfAmount,
): Named | null {
  const last = before.findLast(isMoney)
  const own = figure.cell.folded.slice(last?.end ?? 0, figure.start)
  const behind = figure.cell.folded.slice(figure.end)
  if ((/\d ?%/.test(own) && baseBefore.test(own)) || baseAlone.test(own)) return null
  const inCell = named(own, 1)
  if (inCell !== null) return withSuffix(inCell, behind)
  const suffix = /\p{L}/u.test(behind) ? named(behind, behindShare) : null
  const left = cellsLeftOf(figure.cell, layout)
  const place = left.findIndex((cell) => hasWords(cell, document))
  const label = place < 0 ? undefined : left[place]
  const row = label === undefined ? null : named(labelText(label, document), 1)
  // A row of several amounts is told apart by the heads of its columns; what stands before the label is another table.
  const ofRow = place < 0 ? left : left.slice(0, place)
  const isOneOfMany = [...ofRow, ...cellsRightOf(figure.cell, layout)].some(
    (cell) => !hasWords(cell, document) && document.figures(cell).some(isMoney),
  )
  const head = headOver(figure.cell, heads)
  const column = head === null ? null : named(head.folded, headShare)
  if (row !== null) return isOneOfMany && column !== null ? column : withSuffix(row, behind)
  if (suffix !== null) return suffix
  // "213,02 | Montant hors taxes": the label behind its amount.
  const after = cellsRightOf(figure.cell, layout)[0]
  const next =
    after === undefined || !hasWords(after, document) || isFollowed(after, layout, document)
      ? null
      : named(after.folded, behindShare)
  if (label === undefined || next !== null) return next ?? column
  // The row says what it is, and that is no total: a line of what was sold.
  return label.folded.replace(/[^\p{L}]/gu, '').length >= 3 ? null : column
}

/** A label with an amount of its own behind it says nothing of the one before it. */
function isFollowed(label: Cell, layout: PageLayout, document: PrintedDocument): boolean {
  const behind = cellsRightOf(label, layout)[0]
  return behind !== undefined && !hasWords(behind, document) && document.figures(behind).some(isMoney)
}

/** "Total 120,00 € TTC": the word behind decides between HT and TTC. */
function withSuffix(found: Named, behind: string): Named {
  const suffix = named(behind, 1)
  return found.role === 'total' && (suffix?.role === 'net' || suffix?.role === 'gross') ? suffix : found
}

function named(text: string, share: number): Named | null {
  if (text.length > 90) return null
  const role = roleOf(text)
  return role === null ? null : { ...role, certainty: role.certainty * share, label: text }
}

/** The words of a label, without an amount that it names as its base. */
function labelText(cell: Cell, document: PrintedDocument): string {
  const base = document.figures(cell).find((figure) => isMoney(figure))
  return base === undefined || base.start < 3 ? cell.folded : cell.folded.slice(0, base.start)
}

/** Words beside figures, units and currencies. */
function hasWords(cell: Cell, document: PrintedDocument): boolean {
  let rest = cell.folded
  for (const { start, end } of [...document.figures(cell)].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return /\p{L}{2}/u.test(rest.replace(/\b(?:eur|euros?|usd|gbp|chf|pln|kwh|kg|pcs?|st|stk|u|h|ht|ttc)\b\.?/g, ''))
}
