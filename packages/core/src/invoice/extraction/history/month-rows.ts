import type { Cell, PageLayout } from '../../../layout/cell.js'
import { isRecognised } from '../values/evidence.js'
import { parseMonthLabel } from '../values/french-dates.js'
import { chartHeight, leastMonths, type ConsumptionHistory } from './consumption-history.js'
import { energyNear, natureNear } from './history-titles.js'
import { toMonth, wholeNumber } from './month-figure.js'
import { spacingOf, type MonthLabel } from './month-labels.js'

/** On which side of its months a page prints the figures. */
const sideOf = new WeakMap<PageLayout, 'above' | 'below'>()

/** A row of months with a figure above or below each: bar charts and tables. */
export function fromMonthRow(labels: readonly MonthLabel[], layout: PageLayout): ConsumptionHistory[] {
  const first = labels[0]
  if (labels.length < leastMonths || first === undefined) return []
  const spacing = spacingOf(labels)
  const find = (label: MonthLabel, above: boolean): Cell | null => figureNear(label.cell, layout, spacing, above)
  const above = labels.map((label) => find(label, true))
  const below = labels.map((label) => find(label, false))
  const figures = isNearer(above, below, labels, sideOf.get(layout) ?? null) ? above : below
  sideOf.set(layout, figures === above ? 'above' : 'below')
  if (count(figures) < leastMonths) return []
  const nature = natureNear(first.cell, layout)
  const months = labels.flatMap((label, index) => {
    const figure = figures[index]
    return figure === null || figure === undefined ? [] : [toMonth(label, figure, nature)]
  })
  return [{ energy: energyNear(first.cell, layout), months }]
}

/** The side with more figures; of two equal sides, the one whose figures stand closer. */
function isNearer(
  above: readonly (Cell | null)[],
  below: readonly (Cell | null)[],
  labels: readonly MonthLabel[],
  side: 'above' | 'below' | null,
): boolean {
  if (count(above) !== count(below)) return count(above) > count(below)
  // A second row of months is laid out like the first one.
  if (side !== null) return side === 'above'
  const gap = (cells: readonly (Cell | null)[]): number =>
    cells.reduce(
      (sum, cell, index) => sum + (cell === null ? 0 : Math.abs(cell.top - (labels[index]?.cell.top ?? 0))),
      0,
    )
  return gap(above) <= gap(below)
}

function count(cells: readonly (Cell | null)[]): number {
  return cells.filter((cell) => cell !== null).length
}

function centre(cell: Cell): number {
  return (cell.left + cell.right) / 2
}

function figureNear(label: Cell, layout: PageLayout, spacing: number, above: boolean): Cell | null {
  let best: Cell | null = null
  const upperLimit = above ? labelsAbove(label, layout) : -Infinity
  for (const cell of layout.cells) {
    if (cell.top < upperLimit || isStretched(cell)) continue
    const gap = above ? label.top - cell.bottom : cell.top - label.bottom
    if (gap < -2 || gap > (above ? chartHeight : 25)) continue
    if (Math.abs(centre(cell) - centre(label)) > spacing * 0.4 || wholeNumber(cell) === null) continue
    if (best === null || gap < (above ? label.top - best.bottom : best.top - label.bottom)) best = cell
  }
  return best
}

/** Where the chart above ends: its own labels of months. */
function labelsAbove(label: Cell, layout: PageLayout): number {
  return layout.cells
    .filter((cell) => cell.bottom < label.top - 4 && parseMonthLabel(cell.folded) !== null)
    .reduce((lowest, cell) => Math.max(lowest, cell.bottom), -Infinity)
}

/** Two digits over the width of a bar are its edges, not a figure. */
function isStretched(cell: Cell): boolean {
  return isRecognised(cell) && cell.right - cell.left > 1.6 * (cell.bottom - cell.top) * cell.text.length
}
