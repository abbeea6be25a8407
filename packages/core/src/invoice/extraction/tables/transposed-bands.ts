import type { Cell, PageLayout } from '../../../layout/cell.js'
import { onSameRow } from '../../../layout/neighbours.js'
import type { Band } from '../../energy-invoice.js'
import { findPeriod } from '../values/french-dates.js'
import { tokensOf, type FigureToken } from '../values/tokens.js'
import type { ChargeRow, RowFigure } from './charge-row.js'
import { bandOf } from './charge-vocabulary.js'
import type { ColumnHeader, ColumnType } from './column-headers.js'

/** What a row of a table with one column per band holds, by its label (folded). */
const rowTypes: readonly [ColumnType, RegExp][] = [
  ['old_index', /index (?:de )?(?:debut|depart)|ancien index|precedent index/],
  ['new_index', /index (?:de )?fin|nouvel index|dernier index/],
  ['unit_price', /prix.{0,14}(?:kwh|unitaire)/],
  ['amount_ht', /montant.{0,12}(?:ht|hors)|^montant/],
  ['vat_rate', /taux.{0,6}tva|^tva ?%?$/],
  ['quantity', /consommation|quantite|energie.{0,14}kwh/],
]

/** A band's column: its head and its figures, by what the rows are. */
export interface BandColumn {
  band: Band
  head: Cell
  /** Text over the table, where its period may stand. */
  title: Cell | null
  cells: ReadonlyMap<ColumnType, { label: Cell; value: Cell }>
}

/** Tables that print one column per band and one row per figure. */
export function findBandColumns(layout: PageLayout): readonly BandColumn[] {
  const labels = layout.cells.flatMap((cell) => {
    const type =
      cell.text.length < 40 && !/\d/.test(cell.folded)
        ? rowTypes.find(([, pattern]) => pattern.test(cell.folded))?.[0]
        : undefined
    return type === undefined ? [] : [{ cell, type }]
  })
  const price = labels.find(({ type }) => type === 'unit_price')
  if (price === undefined) return []
  const rows = labels.filter(
    ({ cell }) => Math.abs(cell.left - price.cell.left) < 4 && Math.abs(cell.top - price.cell.top) < 150,
  )
  if (new Set(rows.map(({ type }) => type)).size < 3) return []
  const top = Math.min(...rows.map(({ cell }) => cell.top))
  const heads = layout.cells.filter(
    (cell) =>
      cell.bottom <= top + 2 && top - cell.bottom < 25 && cell.left > price.cell.right && bandOf(cell.folded) !== null,
  )
  const title =
    layout.cells
      .filter((cell) => cell.bottom < top && top - cell.bottom < 60 && findPeriod(cell.folded) !== null)
      .at(-1) ?? null
  return heads.flatMap((head) => {
    const band = bandOf(head.folded)
    const cells = new Map<ColumnType, { label: Cell; value: Cell }>()
    for (const { cell: label, type } of rows) {
      const value = layout.cells.find(
        (cell) =>
          onSameRow(cell, label) &&
          cell.left > label.right &&
          Math.min(cell.right, head.right) > Math.max(cell.left, head.left) - 12,
      )
      if (value !== undefined) cells.set(type, { label, value })
    }
    return band === null || cells.size < 3 ? [] : [{ band, head, title, cells }]
  })
}

/** The columns as rows of charges, so that they are read and checked like any other. */
export function rowsOfBandColumns(columns: readonly BandColumn[], order: number): readonly ChargeRow[] {
  return columns.map(({ band, head, title, cells }) => {
    const figures: RowFigure[] = [...cells].flatMap(([type, { label, value }]) =>
      tokensOf(value).map((token) => ({ token: asPlainFigure(token), header: headerFrom(label, type) })),
    )
    const period = title === null ? undefined : tokensOf(title).find((token) => token.kind === 'period')
    if (period !== undefined) figures.push({ token: period, header: null })
    const printed = [...cells.values()].map(({ label, value }) => `${label.text} ${value.text}`).join(' ; ')
    return {
      page: head.page,
      order,
      category: 'consumption' as const,
      label: band,
      labelCell: head,
      figures: figures.filter(({ header }) => !header?.type.includes('index')),
      quote: `${head.text} : ${printed}`,
      energy: null,
      colour: null,
      sectionPeriod: null,
      top: head.top,
    }
  })
}

/** The label of the row says what the figure is, whatever unit it carries. */
function asPlainFigure(token: ReturnType<typeof tokensOf>[number]): ReturnType<typeof tokensOf>[number] {
  if (token.kind !== 'amount') return token
  const plain: FigureToken = { ...token, kind: 'number' }
  return plain
}

function headerFrom(label: Cell, type: ColumnType): ColumnHeader {
  return { type, text: label.folded, left: label.left, right: label.right, top: label.top, bottom: label.bottom }
}
