import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow } from '../../../layout/neighbours.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { tokensOf, type Token } from '../values/tokens.js'

/** A figure that may be the index of a meter. */
export type Index = Extract<Token, { kind: 'number' | 'quantity' }>

/** Cells that belong together: a line, a paragraph, a stack. */
export type Text = readonly Cell[]

/** Two figures of one text whose difference is what was billed. */
export interface IndexPair {
  old: Index
  next: Index
  text: Text
  layout: PageLayout
  /** The difference is printed beside them. */
  isProven: boolean
}

/** A difference as small as this is too often one by chance. */
const leastDifference = 10
const indexWords =
  /\bindex|\breleve|\blue? |\blecture|\bmarqu|→|->|\bestime|compteur|\bancien|\bnouve|\bdebut|\bdepart|\bfin\b|m3|m³/

/** All pairs of figures that stand together in words of metering, or beside their own difference. */
export function indexPairs(layouts: readonly PageLayout[]): IndexPair[] {
  return layouts.flatMap((layout) =>
    textsOf(layout).flatMap((text) => {
      const figures = text.flatMap((cell) => tokensOf(cell).flatMap((token) => (isIndex(token) ? [token] : [])))
      if (figures.length < 2 || figures.length > 12) return []
      const isTold = text.some(({ folded }) => indexWords.test(folded))
      const isProven = (difference: number): boolean => figures.some(({ value }) => value === difference)
      return figures.flatMap((old) =>
        figures
          .filter(({ value }) => value - old.value >= leastDifference && (isTold || isProven(value - old.value)))
          .map((next): IndexPair => ({ old, next, text, layout, isProven: isProven(next.value - old.value) })),
      )
    }),
  )
}

/** A whole number, kWh, m³ or without a unit. */
export function isIndex(token: Token): token is Index {
  if (token.kind === 'number') return token.decimals === 0 && token.value >= 0
  return token.kind === 'quantity' && (token.unit === 'kwh' || token.unit === 'm3') && Number.isInteger(token.value)
}

/** Lines, running text, what stands stacked under a cell, and what stands under each other in a table. */
function textsOf(layout: PageLayout): Text[] {
  const stacks = layout.cells
    .filter(({ folded }) => indexWords.test(folded))
    .map((cell) => [cell, ...cellsBelow(cell, layout, { reach: 0.9 }).slice(0, 3)])
  return [
    ...paragraphsOf(layout).map((paragraph) => [paragraph]),
    ...layout.rows.map(({ cells }) => cells),
    ...stacks,
    ...columnPairs(layout),
  ]
}

/** Figures under each other with the words of their rows: a table whose columns are the registers. */
function columnPairs(layout: PageLayout): Text[] {
  return layout.rows.flatMap((row, index) =>
    layout.rows.slice(index + 1, index + 3).flatMap((under) => {
      const [label, underLabel] = [row.cells[0], under.cells[0]]
      if (label === undefined || underLabel === undefined || under.top - row.bottom > 30) return []
      return row.cells.slice(1).flatMap((cell) => {
        const below = under.cells.find(
          (other) => Math.abs(other.right - cell.right) < 6 || Math.abs(other.left - cell.left) < 6,
        )
        return below === undefined || below === underLabel ? [] : [[label, cell, underLabel, below]]
      })
    }),
  )
}
