import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { fieldAt, isRecognised } from '../values/evidence.js'
import { figureAndMonthPattern, monthAndFigurePattern, parseMonthLabel } from '../values/french-dates.js'
import { parseFrenchNumber } from '../values/french-numbers.js'
import { leastMonths, type ConsumptionHistory } from './consumption-history.js'
import { energyNear } from './history-titles.js'

/** One month before a figure may be a label over another row of figures. */
const leastInRow = 2

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
export function fromSentences(layout: PageLayout): ConsumptionHistory[] {
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
