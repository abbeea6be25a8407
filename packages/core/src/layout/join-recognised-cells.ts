import type { Page, Word } from '../reading/document.js'
import type { Cell, Row } from './cell.js'
import { splitLine } from './split-line.js'

/** A whole cell that is one figure, cut behind its comma: a comma of fixed pitch stands in the middle of its place. */
const cutDecimals = /^[-–−]?\d{1,3}(?: \d{3})*, \d{2}(?: (?:€|EUR|%))?$/

/**
 * The cells of a recognised row as they were printed. Small words ("€", "5", "de") are often found a little higher or
 * lower than their line and make a line of their own: all words of the row are put in order and cut into cells anew.
 * A figure that was cut behind its comma is whole again.
 */
export function joinRecognisedCells(row: Row, page: Page, rebuild: (words: readonly Word[]) => Cell): Row {
  const cells = row.cells.some((cell, index) => isNear(row.cells[index - 1], cell)) ? cutAnew(row, page) : row.cells
  return {
    ...row,
    cells: cells.map((cell) => (cutDecimals.test(cell.text) ? placedAs(cell, rebuild(withWholeFigure(cell))) : cell)),
  }
}

/** Nearer than columns are, or one within the other. */
function isNear(before: Cell | undefined, cell: Cell): boolean {
  return before !== undefined && cell.left - before.right < 1.1 * (cell.bottom - cell.top)
}

function cutAnew(row: Row, page: Page): readonly Cell[] {
  const cellOf = new Map(row.cells.flatMap((cell) => cell.words.map((word) => [word.box, cell] as const)))
  const words = row.cells.flatMap((cell) => cell.words).sort((a, b) => a.box.x - b.box.x)
  const heightOf = ({ box }: Word): number => {
    const cell = cellOf.get(box)
    return cell === undefined ? box.height * page.heightPt : cell.bottom - cell.top
  }
  const line = { text: '', box: { x: 0, y: 0, width: 0, height: 0 }, words, quarterTurns: 0 as const }
  return splitLine(line, page, heightOf).map((cell) => {
    // The longest of its parts says where the line stands.
    const parts = cell.words.flatMap(({ box }) => cellOf.get(box) ?? [])
    const main = parts.reduce<Cell | undefined>(
      (best, part) => (best === undefined || part.text.length > best.text.length ? part : best),
      undefined,
    )
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
