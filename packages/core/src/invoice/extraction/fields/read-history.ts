import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { EnergyKind, HistoryMonth, ReadingNature } from '../../energy-invoice.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { joinCells } from '../../../layout/join-cells.js'
import type { Field } from '../../field.js'
import { withCloseMonthsApart } from './close-months.js'
import { spacingOf, withLostLabels, type MonthLabel } from './month-labels.js'
import { derivedField, fieldAt, isRecognised } from '../values/evidence.js'
import { figureAndMonthPattern, monthAndFigurePattern, parseMonthLabel } from '../values/french-dates.js'
import { parseFrenchNumber } from '../values/french-numbers.js'

/** Fewer labels in a row are dates of something else. */
const leastMonths = 4
/** One month before a figure may be a label over another row of figures. */
const leastInRow = 2
/** Confidence of recognition below which a lone figure is none. */
const leastTrust = 0.7
/** A bar is rarely taller than this, in points. */
const chartHeight = 230

/** A printed consumption history with the energy of its section, when a title tells. */
export interface ConsumptionHistory {
  energy: EnergyKind | null
  months: readonly HistoryMonth[]
}

/** Bar charts and tables of monthly consumption: a row of months with a figure above or below each. */
export function readHistories(layouts: readonly PageLayout[]): readonly ConsumptionHistory[] {
  return layouts.map(withCloseMonthsApart).flatMap((layout) => {
    const across = layout.rows.flatMap((row) => fromMonthRow(withLostLabels(monthLabels(row.cells, layout)), layout))
    const down = fromMonthColumn(layout)
    return [...across, ...down, ...fromSentences(layout)].sort((a, b) => b.months.length - a.months.length)
  })
}

function monthLabels(cells: readonly Cell[], layout: PageLayout): MonthLabel[] {
  return cells.flatMap((cell, index) => {
    const month = parseMonthLabel(cell.folded)
    if (month !== null) return [{ cell, month }]
    const isMonthAlone = /^[a-z]{3,9}\.?$/.test(cell.folded)
    const year = isMonthAlone ? (yearBeside(cell, cells[index + 1]) ?? yearUnder(cell, layout)) : undefined
    const joined = year === undefined ? null : joinCells(cell, year)
    const both = joined === null ? null : parseMonthLabel(joined.folded)
    return joined === null || both === null ? [] : [{ cell: joined, month: both }]
  })
}

/** The year of a month label that a wide space sets apart. */
function yearBeside(cell: Cell, next: Cell | undefined): Cell | undefined {
  const isNear = next !== undefined && next.left - cell.right < 1.5 * (cell.bottom - cell.top)
  return isNear && /^(?:20)?\d{2}$/.test(next.folded) ? next : undefined
}

/** The year of a month label that is printed on two lines. */
function yearUnder(cell: Cell, layout: PageLayout): Cell | undefined {
  return layout.cells.find(
    (other) =>
      /^(?:20)?\d{2}$/.test(other.folded) &&
      other.top > cell.top &&
      other.top - cell.bottom < cell.bottom - cell.top &&
      Math.abs(centre(other) - centre(cell)) < 8,
  )
}

/** A figure may fall on the line after its month. */
function withNextLine(cell: Cell, layout: PageLayout): Cell {
  if (cell.text.length < 60) return cell
  const next = layout.cells.find(
    (other) =>
      Math.abs(other.left - cell.left) < 4 &&
      other.top > cell.top + 2 &&
      other.top - cell.bottom < 0.6 * (cell.bottom - cell.top),
  )
  return next === undefined ? cell : joinCells(cell, next)
}

/** "01/25 : 4 162 kWh ; 02/25 : 3 775 kWh" in running text or in cells. */
function fromSentences(layout: PageLayout): ConsumptionHistory[] {
  // What a cell says alone counts before what cells say together.
  const found = [...recognisedRows(layout), ...layout.cells, ...paragraphsOf(layout)]
    .filter((cell) => /(?:[:=]|20\d{2}) ?\d|kwh (?:en|pour|au|de|d')/.test(cell.folded))
    .map((cell) => withNextLine(cell, layout))
    .flatMap((cell) =>
      [
        ...[...cell.folded.matchAll(monthAndFigurePattern)].map((match) => ({
          match,
          named: match[1],
          figure: match[2],
        })),
        ...[...cell.folded.matchAll(figureAndMonthPattern)].map((match) => ({
          match,
          named: match[2],
          figure: match[1],
        })),
      ].flatMap(({ match, named, figure }) => {
        const month = parseMonthLabel(named ?? '')
        const kwh = parseFrenchNumber(figure ?? '')
        const end = match.index + match[0].length
        if (month === null || kwh === null) return []
        return [
          {
            cell,
            line: {
              month: fieldAt(month, 0.95, cell, match.index, end),
              kwh: fieldAt(kwh, 0.95, cell, match.index, end),
              nature: null,
            },
          },
        ]
      }),
    )
  const energyOf = found.map(({ cell }) => energyNear(cell, layout))
  return [...new Set(energyOf)].flatMap((energy) => {
    const own = found.filter((_, index) => energyOf[index] === energy)
    if (own.length < leastMonths) return []
    const months = [...new Map(own.map(({ line }) => [line.month.value, line])).values()].sort((a, b) =>
      a.month.value.localeCompare(b.month.value),
    )
    return [{ energy, months }]
  })
}

/** Recognition cuts sentences at wide spaces: its rows, each with the next one, as one text. */
function recognisedRows(layout: PageLayout): Cell[] {
  return layout.regions.flatMap(({ rows }) =>
    rows.flatMap((row, index) => {
      const [first, ...others] = [...row.cells, ...(rows[index + 1]?.cells ?? [])]
      if (first === undefined || others.length === 0 || !isRecognised(first)) return []
      const joined = joinCells(first, ...others)
      return [...joined.folded.matchAll(monthAndFigurePattern)].length >= leastInRow ? [joined] : []
    }),
  )
}

/** On which side of its months a page prints the figures. */
const sideOf = new WeakMap<PageLayout, 'above' | 'below'>()

function fromMonthRow(labels: readonly MonthLabel[], layout: PageLayout): ConsumptionHistory[] {
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

function wholeNumber(cell: Cell): number | null {
  // What recognition is not sure of is the edge of a bar or a dotted line more often than a figure.
  if (cell.words.some(({ confidence }) => confidence < leastTrust)) return null
  const printed = isRecognised(cell) ? cell.folded.replace(/^\D{1,2} (?=\d[\d .]*kwh$)/, '') : cell.folded
  const text = printed.replace(/\s?kwh$/, '')
  return /^\d{1,3}(?:[ .]\d{3})*$|^\d+$/.test(text) ? parseFrenchNumber(text) : null
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

function toMonth(label: MonthLabel, figure: Cell, nature: ReadingNature | null): HistoryMonth {
  const quote = `${label.cell.text} : ${figure.text}`
  const kwh = wholeNumber(figure)
  const month = ({ cell, month: value }: MonthLabel): Field<string> =>
    fieldAt(value, 0.96, cell, 0, cell.text.length, quote)
  return {
    month: label.between === undefined ? month(label) : derivedField(label.month, 0.88, label.between.map(month)),
    kwh: kwh === null ? null : fieldAt(kwh, 0.96, figure, 0, figure.text.length, quote),
    nature: nature === null ? null : fieldAt(nature, 0.85, figure, 0, figure.text.length, quote),
  }
}

interface MonthFigures {
  label: MonthLabel
  figures: readonly Cell[]
}

/** Tables with a month and its figures side by side, in one or several pairs of columns, or a column per energy. */
function fromMonthColumn(layout: PageLayout): ConsumptionHistory[] {
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
    const months = monthLabels(row.cells, layout)
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

/** The energy that heads a column of figures. */
function energyOver(figure: Cell, layout: PageLayout): EnergyKind | null {
  const head = layout.cells.find(
    (cell) =>
      /^(?:electricite|gaz(?: naturel)?)\b/.test(cell.folded) &&
      cell.text.length < 25 &&
      cell.bottom <= figure.top + 2 &&
      figure.top - cell.bottom < 30 &&
      Math.min(cell.right, figure.right) > Math.max(cell.left, figure.left) - 8,
  )
  return head === undefined ? null : head.folded.startsWith('gaz') ? 'gaz' : 'electricite'
}

/** The nearest title above that names an energy. */
function energyNear(cell: Cell, layout: PageLayout): EnergyKind | null {
  const titles = layout.cells
    .filter((other) => other.bottom <= cell.top + 2 && other.text.length < 90)
    .sort((a, b) =>
      Math.abs(b.top - a.top) > 3 ? b.top - a.top : Math.abs(a.left - cell.left) - Math.abs(b.left - cell.left),
    )
  for (const title of titles) {
    const electricity = title.folded.includes('electricite')
    const gas = /\bgaz\b/.test(title.folded)
    if (electricity !== gas) return electricity ? 'electricite' : 'gaz'
  }
  return null
}

function natureNear(cell: Cell, layout: PageLayout): ReadingNature | null {
  const near = layout.cells.filter((other) => Math.abs(other.top - cell.top) < chartHeight && other.text.length > 20)
  const text = near
    .map((other) => other.folded)
    .filter((folded) => /kwh|index|releves?|historique/.test(folded))
    .join(' ')
  if (/(?:releves?|index) (?:distributeur \()?(?:reels?|telereleves?)|\(r\)/.test(text)) return 'R'
  return /(?:releves?|index) estimes?/.test(text) ? 'E' : null
}
