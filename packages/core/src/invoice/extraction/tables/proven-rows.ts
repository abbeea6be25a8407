import type { Cell, PageLayout, Row } from '../../../layout/cell.js'
import { isMoney } from '../fields/vat-candidate.js'
import { tokensOf, type Token } from '../values/tokens.js'
import type { ChargeRow, RowFigure } from './charge-row.js'
import { serviceKindOf, taxCodeOf, type ChargeCategory } from './charge-vocabulary.js'
import { headerOf, type ColumnHeader } from './column-headers.js'
import { energyOfRow } from './energy-of-row.js'
import { provenCharge, type ProvenCharge } from './proven-charge.js'
import { energyAt, type SectionContext } from './section-context.js'

/** Lines of one charge follow each other within this share of their height. */
const lineGap = 1.1
/** More figures than this are no charge of one line; a hostile page may hold thousands. */
const mostFigures = 40
/** How far above a row the title stands that dates it, in points. */
const titleReach = 120

/** What a page has beside its layout when its rows are searched. */
export interface ProvenRowSources {
  headers: readonly ColumnHeader[]
  /** Sections as they stand after each row. */
  contexts: ReadonlyMap<Row, SectionContext>
  /** Rows that labels have found. */
  labelled: readonly ChargeRow[]
}

/**
 * Rows whose own figures say what they are: kilowatt hours times a price of one, or months times a price of one, come to the
 * amount. Their words only tell a tax or a service from the energy and its subscription, so that no label need be known.
 */
export function provenRows(layout: PageLayout, sources: ProvenRowSources): ChargeRow[] {
  const used = new Set<Token>()
  const known = sources.labelled.map(({ figures }) => figures.map(({ token }) => token))
  const isTaken = (token: Token): boolean =>
    known.some((tokens) => tokens.some((one) => one.cell === token.cell && one.start === token.start))
  return layout.rows.flatMap((row, index) => {
    const amounts = row.cells
      .flatMap(tokensOf)
      .filter(isMoney)
      .filter((token) => !isTaken(token))
    return amounts.flatMap((amount) => {
      if (used.has(amount)) return []
      for (const rows of linesAround(layout.rows, index)) {
        const figures = rows.flatMap(({ cells }) => cells.flatMap(tokensOf))
        if (figures.length > mostFigures) continue
        const charge = provenCharge(amount, figures, (token) => headerOf(token.cell, sources.headers))
        if (charge === null || charge.figures.some((token) => used.has(token) || isTaken(token))) continue
        if (known.some((tokens) => isRepeated(charge, tokens))) return []
        for (const token of charge.figures) used.add(token)
        used.add(amount)
        return [toChargeRow(charge, rows, row, layout, sources)]
      }
      return []
    })
  })
}

/** "Soit 233 kWh" and the amount again, in the sum of a table: no second charge. */
function isRepeated({ amount, figures }: ProvenCharge, tokens: readonly Token[]): boolean {
  return [amount, ...figures].every(({ value }) => tokens.some((token) => token.value === value))
}

/** The row alone, with the line under it, and with one or two lines over it. */
function linesAround(rows: readonly Row[], index: number): Row[][] {
  const own = rows.slice(index, index + 1)
  const above = follows(rows[index - 1], rows[index]) ? rows.slice(index - 1, index) : []
  const second = above.length > 0 && follows(rows[index - 2], rows[index - 1]) ? rows.slice(index - 2, index - 1) : []
  const below = follows(rows[index], rows[index + 1]) ? rows.slice(index + 1, index + 2) : []
  return [own, [...own, ...below], [...above, ...own], [...second, ...above, ...own]]
}

function follows(upper: Row | undefined, lower: Row | undefined): boolean {
  if (upper === undefined || lower === undefined) return false
  return lower.top - upper.bottom < lineGap * (lower.bottom - lower.top) && lower.top > upper.top
}

function toChargeRow(
  charge: ProvenCharge,
  rows: readonly Row[],
  row: Row,
  layout: PageLayout,
  { headers, contexts }: ProvenRowSources,
): ChargeRow {
  const title = titleOver(rows, charge, layout)
  const cells = rows.flatMap((one) => one.cells)
  const labelCell = cells.find(isWording) ?? title ?? cells[0] ?? charge.amount.cell
  const label = [title, ...cells].flatMap((cell) => (cell === undefined ? [] : [cell.folded])).join(' ')
  const context = contexts.get(row)
  const days = cells.flatMap(tokensOf).filter(({ kind }) => kind === 'period' || kind === 'date')
  const rates = row.cells
    .flatMap(tokensOf)
    .filter((token) => token.kind === 'percent' || headerOf(token.cell, headers)?.type === 'vat_rate')
  return {
    page: layout.page,
    order: row.order,
    category: categoryOf(charge, label),
    label,
    labelCell,
    figures: [
      ...[...days, ...rates].map((token): RowFigure => ({ token, header: headerOf(token.cell, headers) })),
      ...[...charge.figures, charge.amount].map((token): RowFigure => ({ token, header: null })),
    ],
    quote: [...(title === undefined ? [] : [title]), ...cells].map(({ text }) => text).join(' '),
    energy: energyOfRow(label) ?? (context === undefined ? null : energyAt(context, labelCell)),
    sectionPeriod: periodOver(row, layout),
    colour: null,
    top: row.top,
  }
}

/** Words, and not only units and what joins figures. */
function isWording({ folded }: Cell): boolean {
  const words = folded.replace(
    /\b(?:[km]wh|mois|jours?|eur(?:os?)?|c€|cts?|soit|pour|dont|par|au|du|le|de|ht|htva|ttc)\b/g,
    '',
  )
  return /[a-z]{3}/.test(words)
}

const network = /soutirage|acheminement|\bturpe\b|composante|\breseau\b|\bcomptage\b|distribution\b/
const supplierCost = /capacite|\barenh\b|certificats? d'economie|\bc\.?e\.?e\b|garanties? d'origine|depassement/

function categoryOf({ proof }: ProvenCharge, label: string): ChargeCategory {
  if (taxCodeOf(label, null) !== null) return 'tax'
  if (network.test(label) || supplierCost.test(label)) return 'service'
  if (proof === 'energy') return 'consumption'
  return serviceKindOf(label) === null ? 'subscription' : 'service'
}

/** The line over the figures, when it is words alone: "Heures pleines" over its index, quantity and price. */
function titleOver(rows: readonly Row[], charge: ProvenCharge, layout: PageLayout): Cell | undefined {
  const [first] = rows
  const [figure] = charge.figures
  const own = first?.cells.find((cell) => cell === figure?.cell) ?? first?.cells[0]
  if (own === undefined) return undefined
  const height = own.bottom - own.top
  const over = layout.cells
    .filter(
      (cell) =>
        cell.bottom <= own.top + 2 &&
        own.top - cell.bottom < lineGap * height &&
        (Math.abs(cell.left - own.left) < 6 || (cell.left < own.left && own.left - cell.left < 40)),
    )
    .sort((one, another) => another.bottom - one.bottom)[0]
  if (over === undefined || tokensOf(over).some(isMoney) || !isWording(over)) return undefined
  return over.text.length < 70 ? over : undefined
}

/** The nearest period over the row that belongs to no amount: that of the part of the bill. */
function periodOver(row: Row, layout: PageLayout): ChargeRow['sectionPeriod'] {
  for (let index = layout.rows.indexOf(row) - 1; index >= 0; index--) {
    const above = layout.rows[index]
    if (above === undefined || row.top - above.bottom > titleReach || above.top > row.top) return null
    const tokens = above.cells.flatMap(tokensOf)
    const period = tokens.find(({ kind }) => kind === 'period')
    if (period?.kind === 'period') return tokens.some(isMoney) ? null : period
  }
  return null
}
