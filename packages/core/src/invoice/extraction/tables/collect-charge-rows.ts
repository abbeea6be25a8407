import type { Cell, PageLayout, Row } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { onSameRow } from '../../../layout/neighbours.js'
import type { ChargeRow, RowFigure } from './charge-row.js'
import { bandOver } from './band-over.js'
import { categoryOf, type ChargeCategory } from './charge-vocabulary.js'
import { isDate, isFigure, isLedgerAmount, isPeriod } from './figure-cells.js'
import { findColumnHeaders, headerOf, type ColumnHeader } from './column-headers.js'
import { periodHeadings } from './period-headings.js'
import { periodColumnsOver } from './period-columns.js'
import { energyOfRow } from './energy-of-row.js'
import { headlessRow } from './headless-rows.js'
import { provenRows } from './proven-rows.js'
import { rowsOfChargeColumns } from './charge-columns.js'
import { findBandColumns, rowsOfBandColumns } from './transposed-bands.js'
import type { Anchor } from './anchor.js'
import { colourBeside } from './colour-beside.js'
import { isUnderTitle, titleAfter } from './rows-under-titles.js'
import { advanceContext, energyAt, noSection, type SectionContext } from './section-context.js'
import { hasAmountBeside, labelLines } from './label-lines.js'
import { tokensOf } from '../values/tokens.js'

/** A longer label that holds its own figures is a sentence. */
const longestPlainRow = 70

/** Every row of the pages that charges for something, in reading order. */
export function collectChargeRows(layouts: readonly PageLayout[]): readonly ChargeRow[] {
  let context = noSection
  return layouts.flatMap((layout) => {
    const headers = findColumnHeaders(layout)
    const headings = periodHeadings(layout.rows)
    const anchors: Anchor[] = []
    let heading: Anchor | null = null
    let title: Anchor | null = null
    let sectionPeriod: ChargeRow['sectionPeriod'] = null
    const headless: ChargeRow[] = []
    const contexts = new Map<Row, SectionContext>()
    for (const row of layout.rows) {
      context = advanceContext(context, row)
      contexts.set(row, context)
      sectionPeriod = headings.get(row) ?? advancePeriod(sectionPeriod, row)
      for (const cell of row.cells) {
        const category: ChargeCategory | null =
          anchorCategory(cell, row, context) ?? inheritedCategory(cell, row, heading, headers)
        if (category === null) {
          const isNamed = row.cells.some((other) => other !== cell && anchorCategory(other, row, context) !== null)
          if (title !== null && !isNamed && isUnderTitle(cell, row, title, headers))
            anchors.push({ cell, row, category: title.category, context, sectionPeriod, title: title.cell })
          continue
        }
        const anchor: Anchor = { cell, row, category, context, sectionPeriod }
        anchors.push(anchor)
        if (row.cells.length === 1 && category !== 'service') heading = anchor
      }
      title = titleAfter(title, row, anchors)
      const underTitle =
        heading === null || anchors.at(-1)?.row === row ? null : headlessRow(row, heading, layout, headers)
      if (underTitle !== null) headless.push({ ...underTitle, colour: null })
      if (row.cells.some((cell) => /^(?:sous-)?total\b/.test(cell.folded))) heading = null
    }
    const heads = anchors.filter((anchor) => !continuesAnchor(anchor, anchors, layout))
    const starts = new Set(heads.map((anchor) => anchor.cell))
    let colour: string | null = null
    const columns = findBandColumns(layout)
    const transposed = rowsOfBandColumns(columns, layout.rows[0]?.order ?? 0)
    const bandLabels = columns.flatMap((column) => [...column.cells.values()].map(({ label }) => label))
    const charges = rowsOfChargeColumns(layout).filter(
      ({ labels }) => !labels.some((cell) => bandLabels.includes(cell)),
    )
    const inColumns = new Set([...bandLabels, ...charges.flatMap(({ labels }) => labels)])
    const listed = heads
      .filter((anchor) => !inColumns.has(anchor.cell))
      .flatMap((anchor) => {
        const columns = periodColumnsOver(anchor.cell, layout)
        const split = columns.flatMap(({ period, layout: part }) => {
          const row = toChargeRow({ ...anchor, sectionPeriod: period }, part, headers, starts)
          return row === null ? [] : [{ ...row, colour }]
        })
        if (split.length > 0) return split
        const row = toChargeRow(anchor, layout, headers, starts)
        if (row !== null) return [{ ...row, colour: colourBeside(anchor.cell, layout) ?? colour }]
        colour = /\b(?:bleu|blanc|rouge)s?\b/.test(anchor.cell.folded) ? anchor.cell.folded : null
        return []
      })
    const taken = new Set(listed.flatMap(({ figures }) => figures.map(({ token }) => token.cell)))
    const ownColumns = charges.filter(({ figures }) => !figures.some(({ token }) => taken.has(token.cell)))
    const labelled = [...listed, ...headless, ...transposed, ...ownColumns]
    return [...labelled, ...provenRows(layout, { headers, contexts, labelled })]
  })
}

const sectionTitle =
  /^(?:(?:prix|tarifs?) (?:applicables?|applique|en vigueur|du\b)|ce que vous avez consomme|du .{6,45}vous avez consomme|(?:votre |mon |vos |ma |mes )?(?:abonnement|consommations?|taxes|contributions|electricite|gaz|energie|detail))/

/** "Votre consommation du ... au ..." over a table dates the rows under it, until the next title. */
function advancePeriod(period: ChargeRow['sectionPeriod'], row: Row): ChargeRow['sectionPeriod'] {
  const tokens = row.cells.flatMap((cell) => tokensOf(cell))
  const hasMoney = tokens.some((token) => token.kind === 'amount' || (token.kind === 'number' && token.decimals === 2))
  const titled = row.cells.some((cell) => sectionTitle.test(cell.folded))
  if (titled && row.cells.some((cell) => /\bmeme periode\b/.test(cell.folded))) return period
  if (!titled || hasMoney || tokens.some((token) => token.kind === 'unit_price')) return period
  const found = tokens.find((token) => token.kind === 'period')
  return found?.kind === 'period' ? found : row.cells.length === 1 ? null : period
}

/** A row that its label alone does not place ("9 kVA") takes the category of the heading that it is indented under. */
function inheritedCategory(
  cell: Cell,
  row: Row,
  heading: Anchor | null,
  headers: readonly ColumnHeader[],
): ChargeCategory | null {
  if (heading === null || row.cells[0] !== cell || row.cells.length < 3) return null
  const indent = cell.left - heading.cell.left
  if (indent < 4 || indent > 40 || cell.top - heading.cell.bottom > 90) return null
  const isPriced = row.cells.some((other) => headerOf(other, headers)?.type === 'unit_price' && /\d/.test(other.folded))
  return isPriced ? heading.category : null
}

/** "Conso 448 kWh" in the head of a table: a total, not a row. */
const bareTotal = /^conso\w*\.? [\d .]+ ?kwh$/

function anchorCategory(cell: Cell, row: Row, context: SectionContext): ChargeCategory | null {
  if (!/[a-z]{2}|\b[a-z]\.[a-z]\./.test(cell.folded) || cell.text.length > 140 || bareTotal.test(cell.folded))
    return null
  const category = categoryOf(cell.folded)
  if (category !== null && category !== 'service')
    return inServices(cell, context) && category !== 'tax' ? 'service' : category
  if (category === 'service') return /^services? clients?/.test(cell.folded) ? null : 'service'
  const isFirst = row.cells[0] === cell
  if (
    inServices(cell, context) &&
    isFirst &&
    !/^[\s*]*(?:total|sous|designation|dont|montant|prix|quantite|e-?facture|base|hors|tva|taux)\b/.test(cell.folded)
  ) {
    return row.cells.length > 1 ? 'service' : null
  }
  return null
}

/** A row printed in one piece: short, or a sentence that charges one amount for one period. */
function isPlainRow(cell: Cell, figures: readonly RowFigure[]): boolean {
  if (!figures.some(isMoneyLike)) return false
  if (cell.text.length <= longestPlainRow || /: ?-?\s?[\d .]+,\d{2} ?€[.;,]?$/.test(cell.folded)) return true
  const count = (kind: string): number => figures.filter((figure) => figure.token.kind === kind).length
  // "143 kWh à 14,05 c€ HT, soit 20,09 € HT": what is counted, its price and what it comes to.
  if (/\bsoit\b/.test(cell.folded) && count('period') <= 1 && count('quantity') === 1 && count('amount') === 1)
    return count('unit_price') === 1
  return count('period') === 1 && (count('amount') === 1 || (count('amount') === 2 && /\bsoit\b/.test(cell.folded)))
}

/** A row of the open services section: in its column, not in a sidebar. */
function inServices(cell: Cell, context: SectionContext): boolean {
  return context.services !== null && Math.abs(cell.left - context.services) < 40
}

function toChargeRow(
  anchor: Anchor,
  layout: PageLayout,
  headers: readonly ColumnHeader[],
  starts: ReadonlySet<Cell>,
): Omit<ChargeRow, 'colour'> | null {
  const labelCells = labelLines(anchor.cell, layout, starts, anchor.category)
  const labelCell = joinCells(anchor.cell, ...labelCells.slice(1))
  const nextStart = nextOnRow(anchor.cell, layout, starts)
  const beside = layout.cells.filter(
    (cell) =>
      !labelCells.includes(cell) &&
      cell.region === anchor.cell.region &&
      (cell.top + cell.bottom) / 2 > anchor.cell.top &&
      (cell.top + cell.bottom) / 2 < labelCell.bottom &&
      (onSameRow(cell, anchor.cell) || !sharesRowWithStart(cell, anchor.cell, layout, starts)) &&
      !besideTotal(cell, anchor.cell, totalsOf(layout)),
  )
  const right = beside.filter((cell) => cell.left > anchor.cell.left + 5 && cell.left < nextStart)
  if (!right.some(isFigure)) right.push(...amountUnder(labelCell, nextStart, layout))
  // A label may stand in any column of its table; where another one stands to the left, the figures there are its.
  const isAlone = !sharesRowWithStart(anchor.cell, anchor.cell, layout, starts)
  const left = beside.filter(
    (cell) =>
      cell.right < anchor.cell.left &&
      (isDate(cell) ||
        (isAlone && (isFigure(cell) || isPeriod(cell)) && headerOf(cell, headers) !== null) ||
        (isAlone && isLedgerAmount(cell, anchor))),
  )
  const over = bandOver(anchor, layout)
  const valueCells = [...left, ...right]
  const ordered = [labelCell, ...valueCells.sort((a, b) => a.left - b.left || a.top - b.top)]
  const figures: RowFigure[] = ordered.flatMap((cell) =>
    tokensOf(cell).map((token) => ({
      token,
      header: cell === labelCell ? null : headerOf(cell, headers),
    })),
  )
  const outside = figures.some((figure) => isMoneyLike(figure) && figure.token.cell !== labelCell)
  if (!outside && !isPlainRow(anchor.cell, figures)) return null
  const context = [labelCell.folded, ...valueCells.map((cell) => cell.folded)].join(' ')
  return {
    page: layout.page,
    order: anchor.row.order,
    category: anchor.category,
    label: [anchor.title, over, labelCell].flatMap((cell) => (cell === undefined ? [] : [cell.folded])).join(' '),
    labelCell: anchor.title ?? labelCell,
    figures,
    quote: ordered.map((cell) => cell.text).join(' '),
    energy: energyOfRow(context) ?? energyAt(anchor.context, anchor.cell),
    sectionPeriod: anchor.sectionPeriod,
    top: anchor.cell.top,
  }
}

/** An amount alone on the line under a label, as in boxes that end with it. */
function amountUnder(label: Cell, limit: number, layout: PageLayout): Cell[] {
  const height = label.words[0] === undefined ? 0 : label.words[0].box.height * layout.heightPt
  const line = layout.cells.filter(
    (cell) =>
      cell.top > label.bottom - 0.3 * height &&
      cell.top < label.bottom + 0.8 * height &&
      cell.left > label.left - 5 &&
      cell.left < limit &&
      cell.region === label.region,
  )
  const [only] = line
  return line.length === 1 && only !== undefined && isFigure(only) && /\d[.,]\d{2}(?!\d)/.test(only.folded)
    ? [only]
    : []
}

const totalCells = new WeakMap<PageLayout, readonly Cell[]>()

/** The heads of the total rows of a page, found once. */
function totalsOf(layout: PageLayout): readonly Cell[] {
  const known = totalCells.get(layout) ?? layout.cells.filter((cell) => /^(?:sous-)?total\b/.test(cell.folded))
  totalCells.set(layout, known)
  return known
}

/** On the row of a total that starts at the label's column or after it. */
function besideTotal(cell: Cell, label: Cell, totals: readonly Cell[]): boolean {
  return totals.some((total) => total.left >= label.left - 5 && total.left <= cell.left && onSameRow(total, cell))
}

/** A second line of a label that would be a label of its own: "CTA" over "Contribution Tarifaire d'Acheminement". */
function continuesAnchor(anchor: Anchor, anchors: readonly Anchor[], layout: PageLayout): boolean {
  const height = anchor.cell.bottom - anchor.cell.top
  return anchors.some(
    (above) =>
      above !== anchor &&
      above.category === anchor.category &&
      Math.abs(above.cell.left - anchor.cell.left) < 4 &&
      above.cell.top < anchor.cell.top - 0.5 * height &&
      anchor.cell.top - above.cell.bottom < 0.3 * height &&
      !hasAmountBeside(above.cell, layout) &&
      !/^(?:abonnement|consommations?)(?: \(?ht\)?)?$/.test(above.cell.folded),
  )
}

function isMoneyLike({ token }: RowFigure): boolean {
  return token.kind === 'amount' || token.kind === 'unit_price' || (token.kind === 'number' && token.decimals >= 2)
}

function nextOnRow(cell: Cell, layout: PageLayout, starts: ReadonlySet<Cell>): number {
  let next = Infinity
  for (const other of layout.cells) {
    if (other === cell || !starts.has(other) || other.left <= cell.right || !onSameRow(cell, other)) continue
    // A band beside its heading ("Consommation | Heures pleines | ...") is part of the row, not a second table.
    if (other.left - cell.right > 60) next = Math.min(next, other.left)
  }
  return next
}

function sharesRowWithStart(cell: Cell, own: Cell, layout: PageLayout, starts: ReadonlySet<Cell>): boolean {
  return layout.cells.some(
    (other) => other !== own && starts.has(other) && other.left < cell.left && onSameRow(other, cell),
  )
}
