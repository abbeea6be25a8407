import type { Page, Word } from '../reading/document.js'
import type { Cell, Row } from './cell.js'
import { withoutDoubles } from './recognised-words.js'
import { isWideGap } from './split-line.js'

/** A whole cell that is one figure, cut behind its comma: a comma of fixed pitch stands in the middle of its place. */
const cutDecimals = /^[-–−]?(?:\d{1,3}(?: \d{3})*|\d+), \d{2}(?: (?:€|EUR|%))?$/

/**
 * The cells of a recognised row as they were printed. Small words ("€", "5", "de") are often found a little higher or
 * lower than their line and make a line of their own: all words of the row are put in order and cut into cells anew.
 * A figure that was cut behind its comma is whole again.
 */
export function joinRecognisedCells(row: Row, page: Page, rebuild: (words: readonly Word[]) => Cell): Row {
  const cells = row.cells.some((cell, index) => isNear(row.cells[index - 1], cell))
    ? cutAnew(row, page, rebuild)
    : row.cells
  return {
    ...row,
    cells: cells.map((cell) => (cutDecimals.test(cell.text) ? placedAs(cell, rebuild(withWholeFigure(cell))) : cell)),
  }
}

/** Nearer than columns are, or one within the other. */
function isNear(before: Cell | undefined, cell: Cell): boolean {
  return before !== undefined && cell.left - before.right < 1.1 * (cell.bottom - cell.top)
}

function cutAnew(row: Row, page: Page, rebuild: (words: readonly Word[]) => Cell): readonly Cell[] {
  const cellOf = new Map(row.cells.flatMap((cell) => cell.words.map((word) => [word, cell] as const)))
  const heightOf = (word: Word): number => {
    const cell = cellOf.get(word)
    return cell === undefined ? word.box.height * page.heightPt : cell.bottom - cell.top
  }
  const runs: Word[][] = []
  for (const word of withoutDoubles([...cellOf.keys()].sort((a, b) => a.box.x - b.box.x))) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const isSameCell = before !== undefined && cellOf.get(before) === cellOf.get(word)
    const continues = before !== undefined && (isSameCell || !isWideGap(before, word, page, heightOf))
    if (run !== undefined && continues) run.push(word)
    else runs.push([word])
  }
  return runs.map((words) => {
    // The longest of its parts says where the line stands.
    const parts = words.flatMap((word) => cellOf.get(word) ?? [])
    const main = parts.reduce<Cell | undefined>(
      (best, part) => (best === undefined || part.text.length > best.text.length ? part : best),
      undefined,
    )
    const cell = rebuild(words)
    return main === undefined ? cell : placedAs(main, cell)
  })
}

/** Lines of recognised cells have one height, whatever their words. */
function placedAs(cell: Cell, joined: Cell): Cell {
  return { ...joined, top: cell.top, bottom: cell.bottom, region: cell.region }
}

function withWholeFigure({ words }: Cell): Word[] {
  const index = words.findIndex(({ text }) => text.endsWith(','))
  const [whole, decimals] = [words[index], words[index + 1]]
  if (whole === undefined || decimals === undefined) return [...words]
  const top = Math.min(whole.box.y, decimals.box.y)
  const figure = {
    text: whole.text + decimals.text,
    confidence: Math.min(whole.confidence, decimals.confidence),
    box: {
      x: whole.box.x,
      y: top,
      width: decimals.box.x + decimals.box.width - whole.box.x,
      height: Math.max(whole.box.y + whole.box.height, decimals.box.y + decimals.box.height) - top,
    },
  }
  return [...words.slice(0, index), figure, ...words.slice(index + 2)]
}
