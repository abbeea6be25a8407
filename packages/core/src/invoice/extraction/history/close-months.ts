import { toCell, type Cell, type PageLayout } from '../../../layout/cell.js'
import { chartHeight } from './consumption-history.js'
import { joinCells } from '../../../layout/join-cells.js'
import { parseMonthLabel } from '../values/french-dates.js'

/** Fewer names of months in one cell are words of a sentence. */
const leastMonths = 3

/**
 * A page whose charts are so narrow that their months, the years under them or the figures over them form one line of text
 * ("avr. mai juin juil."): each of these as a cell of its own.
 */
export function withCloseMonthsApart(layout: PageLayout): PageLayout {
  const lines = layout.cells.filter(isLineOfMonths)
  const single = layout.rows.map(({ cells }) => cells.filter(isMonth)).filter((cells) => cells.length > leastMonths)
  if (lines.length + single.length === 0) return layout
  const split = lines.flatMap((line) => line.words.map((word) => toCell([word], pageOf(layout))))
  const months = [...split, ...single.flat()]
  const spans = [
    ...lines,
    ...single.flatMap(([first, ...others]) => (first === undefined ? [] : [joinCells(first, ...others)])),
  ]
  const parts = new Map(
    layout.cells.flatMap((cell) => {
      if (lines.includes(cell)) return [[cell, split.filter((one) => isPartOf(one, cell))] as const]
      return isNear(cell, spans) ? [[cell, apart(cell, months, layout)] as const] : []
    }),
  )
  const spread = (cells: readonly Cell[]): Cell[] => cells.flatMap((cell) => parts.get(cell) ?? [cell])
  return {
    ...layout,
    cells: spread(layout.cells),
    rows: layout.rows.map((row) => ({ ...row, cells: spread(row.cells) })),
  }
}

const pageOf = ({ page, widthPt, heightPt }: PageLayout) => ({ number: page, widthPt, heightPt })

function isPartOf(part: Cell, whole: Cell): boolean {
  return part.words.every((word) => whole.words.includes(word))
}

function isMonth({ folded }: Cell): boolean {
  return /^[a-z]{3,9}\.?$/.test(folded) && parseMonthLabel(`${folded} 2025`) !== null
}

function isLineOfMonths({ words, folded }: Cell): boolean {
  const names = folded.split(' ')
  return (
    words.length >= leastMonths &&
    names.every((name) => /^[a-z]/.test(name) && parseMonthLabel(`${name} 2025`) !== null)
  )
}

function isNear(cell: Cell, lines: readonly Cell[]): boolean {
  return (
    cell.words.length > 1 &&
    /^[\d ]+$/.test(cell.folded) &&
    lines.some(
      (line) =>
        cell.left > line.left - 30 &&
        cell.right < line.right + 30 &&
        cell.bottom > line.top - chartHeight &&
        cell.top < line.bottom + 30,
    )
  )
}

/** The words of a cell, those of one month together: "1 104" stays one figure. */
function apart(cell: Cell, months: readonly Cell[], layout: PageLayout): Cell[] {
  const groups = new Map<Cell | undefined, Cell['words'][number][]>()
  for (const word of cell.words) {
    const centre = (word.box.x + word.box.width / 2) * layout.widthPt
    const [month] = [...months].sort((one, another) => distance(one, centre) - distance(another, centre))
    groups.set(month, [...(groups.get(month) ?? []), word])
  }
  return [...groups.values()].map((words) => ({ ...toCell(words, pageOf(layout)), region: cell.region }))
}

function distance({ left, right }: Cell, centre: number): number {
  return Math.abs((left + right) / 2 - centre)
}
