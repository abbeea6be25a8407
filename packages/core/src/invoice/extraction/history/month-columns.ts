import type { Cell, PageLayout } from '../../../layout/cell.js'
import { leastMonths, type ConsumptionHistory } from './consumption-history.js'
import { findMonthLabels } from './find-month-labels.js'
import { energyNear, energyOver, natureNear } from './history-titles.js'
import { toMonth, wholeNumber } from './month-figure.js'
import type { MonthLabel } from './month-labels.js'

interface MonthFigures {
  label: MonthLabel
  figures: readonly Cell[]
}

/** Tables with a month and its figures side by side, in one or several pairs of columns, or a column per energy. */
export function fromMonthColumn(layout: PageLayout): ConsumptionHistory[] {
  return sideBySide(monthFigures(layout)).flatMap((rows) => fromRows(rows, layout))
}

/** Two tables beside each other name the same months: each is a history. One year cut into two columns is one. */
function sideBySide(rows: readonly MonthFigures[]): (readonly MonthFigures[])[] {
  const left = rows.filter(({ label }, index) => rows.findIndex((other) => other.label.month === label.month) === index)
  const right = rows.filter((row) => !left.includes(row))
  return right.length < leastMonths ? [rows] : [left, right]
}

function monthFigures(layout: PageLayout): MonthFigures[] {
  return layout.rows.flatMap((row) => {
    const months = findMonthLabels(row.cells, layout)
    if (months.length > 3) return []
    return months.flatMap((label, index) => {
      const limit = months[index + 1]?.cell.left ?? Infinity
      const numbers = row.cells.filter(
        (cell) => cell.left > label.cell.right && cell.left < limit && wholeNumber(cell) !== null,
      )
      const united = numbers.filter(({ folded }) => folded.endsWith('kwh'))
      const figures = united.length > 0 ? united : totalOf(numbers)
      return figures.length === 0 ? [] : [{ label, figures }]
    })
  })
}

function fromRows(rows: readonly MonthFigures[], layout: PageLayout): ConsumptionHistory[] {
  const first = rows[0]
  if (rows.length < leastMonths || first === undefined) return []
  const heads = first.figures.map((figure) => energyOver(figure, layout))
  const columns =
    heads.length > 1 && heads.every((energy) => energy !== null) ? heads : [energyNear(first.label.cell, layout)]
  const nature = natureNear(first.label.cell, layout)
  return columns.map((energy, column) => ({
    energy,
    months: rows
      .flatMap(({ label, figures }) => {
        const figure = figures[column]
        return figure === undefined ? [] : [toMonth(label, figure, nature)]
      })
      .sort((a, b) => (a.month?.value ?? '').localeCompare(b.month?.value ?? '')),
  }))
}

/** "132 | 81 | 213": the last of three is what the others come to. */
function totalOf(numbers: readonly Cell[]): readonly Cell[] {
  const values = numbers.map((cell) => wholeNumber(cell) ?? 0)
  const sum = values.slice(0, -1).reduce((total, value) => total + value, 0)
  const isTotal = values.length > 2 && Math.abs(sum - (values.at(-1) ?? 0)) <= 1
  return isTotal ? numbers.slice(-1) : numbers
}
