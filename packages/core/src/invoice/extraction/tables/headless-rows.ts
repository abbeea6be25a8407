import type { Cell, PageLayout, Row } from '../../../layout/cell.js'
import { tokensOf } from '../values/tokens.js'
import type { ChargeRow, RowFigure } from './charge-row.js'
import { categoryOf } from './charge-vocabulary.js'
import { headerOf, type ColumnHeader } from './column-headers.js'
import type { SectionContext } from './section-context.js'

/** How far under its title a row may stand, in points: a head of columns fits between. */
const reach = 40

/** A title of its own that names a subscription, with what the rows under it inherit. */
export interface Heading {
  cell: Cell
  context: SectionContext
  sectionPeriod: ChargeRow['sectionPeriod']
}

/** "Abonnement" over "Prix mensuel HT | € HT" over "14,53 | 28,18": a row of figures that only its title names. */
export function headlessRow(
  row: Row,
  heading: Heading,
  layout: PageLayout,
  headers: readonly ColumnHeader[],
): Omit<ChargeRow, 'colour'> | null {
  const { cell: title, context, sectionPeriod } = heading
  if (categoryOf(title.folded) !== 'subscription' || row.top - title.bottom > reach) return null
  const figures = row.cells.flatMap((cell): RowFigure[] => {
    const header = headerOf(cell, headers)
    const isUnderTitle = header !== null && header.top > title.top - 1 && cell.left > title.left - 5
    return isUnderTitle && !/[a-z]{4}/.test(cell.folded) ? tokensOf(cell).map((token) => ({ token, header })) : []
  })
  const types = new Set(figures.map(({ header }) => header?.type))
  if (!types.has('unit_price') || !types.has('amount_ht')) return null
  const printed = figures.map(({ token }) => token.cell.text)
  return {
    page: layout.page,
    order: row.order,
    category: 'subscription',
    label: title.folded,
    labelCell: title,
    figures,
    quote: [title.text, ...new Set(printed)].join(' '),
    energy: context.energy,
    sectionPeriod,
    top: row.top,
  }
}
