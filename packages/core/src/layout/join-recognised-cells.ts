import type { Word } from '../reading/document.js'
import type { Cell, Row } from './cell.js'
import { unit, unitGap } from './split-line.js'

/** A whole cell that is one figure, cut behind its comma: a comma of fixed pitch stands in the middle of its place. */
const cutDecimals = /^[-–−]?\d{1,3}(?: \d{3})*, \d{2}(?: (?:€|EUR|%))?$/

/**
 * Cells of a recognised row as they were printed: a unit that was set on a line of its own follows its figure, and a
 * figure cut behind its comma is whole again.
 */
export function joinRecognisedCells(row: Row, rebuild: (words: readonly Word[]) => Cell): Row {
  const cells: Cell[] = []
  for (const cell of row.cells) {
    const before = cells.at(-1)
    if (before !== undefined && followsFigure(cell, before)) {
      cells[cells.length - 1] = placedAs(before, rebuild([...before.words, ...cell.words]))
    } else cells.push(cell)
  }
  return {
    ...row,
    cells: cells.map((cell) => (cutDecimals.test(cell.text) ? placedAs(cell, rebuild(withWholeFigure(cell))) : cell)),
  }
}

function followsFigure(cell: Cell, before: Cell): boolean {
  const gap = cell.left - before.right
  const height = Math.min(cell.bottom - cell.top, before.bottom - before.top)
  return unit.test(cell.text) && /\d$/.test(before.text) && gap > -height && gap < unitGap * height
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
