import type { Cell, PageLayout } from './cell.js'

/** A page of text has some sixty lines: a band holds the cells of one or two. */
const fewestBands = 100
/** A cell as high as the page is in all of them. */
const mostBands = 500
/** Cells of one line in a page that is full of them. */
const cellsOfLine = 8

const [banded, downwards, upwards] = [
  new WeakMap<readonly Cell[], readonly (readonly number[])[]>(),
  new WeakMap<readonly Cell[], readonly Cell[]>(),
  new WeakMap<readonly Cell[], readonly Cell[]>(),
]

/**
 * The cells that reach between two heights of a page, in reading order, with some that only come close: what stands beside a
 * cell is among few, where a search through the page for each of its cells would grow with their square.
 *
 * @param top in points
 * @param bottom in points
 * @example cellsBetween(cell.top, cell.bottom, layout).filter((other) => onSameRow(cell, other))
 */
export function cellsBetween(top: number, bottom: number, layout: PageLayout): readonly Cell[] {
  const bands = remembered(banded, layout.cells, () => bandsOf(layout))
  const places = new Set<number>()
  for (let band = bandAt(top, layout, bands.length); band <= bandAt(bottom, layout, bands.length); band++)
    for (const place of bands[band] ?? []) places.add(place)
  return [...places].sort((one, other) => one - other).flatMap((place) => layout.cells[place] ?? [])
}

/** The cells that begin below a height of a page, in points, the uppermost first. */
export function cellsFrom(top: number, { cells }: PageLayout): readonly Cell[] {
  const sorted = remembered(downwards, cells, () => [...cells].sort((one, other) => one.top - other.top))
  return fittingEnd(sorted, (cell) => cell.top > top)
}

/** The cells that end above a height of a page or at it, in points, the lowest first. */
export function cellsUpFrom(bottom: number, { cells }: PageLayout): readonly Cell[] {
  const sorted = remembered(upwards, cells, () => [...cells].sort((one, other) => other.bottom - one.bottom))
  return fittingEnd(sorted, (cell) => cell.bottom <= bottom)
}

function remembered<Made>(known: WeakMap<readonly Cell[], Made>, cells: readonly Cell[], make: () => Made): Made {
  const made = known.get(cells) ?? make()
  known.set(cells, made)
  return made
}

/** For each band of the page the places in `cells` of those that reach into it. */
function bandsOf(layout: PageLayout): readonly (readonly number[])[] {
  const length = Math.max(fewestBands, Math.min(mostBands, Math.ceil(layout.cells.length / cellsOfLine)))
  const bands = Array.from({ length }, (): number[] => [])
  for (const [place, { top, bottom }] of layout.cells.entries())
    for (let band = bandAt(top, layout, bands.length); band <= bandAt(bottom, layout, bands.length); band++)
      bands[band]?.push(place)
  return bands
}

/** What stands off the page belongs to its first or last band. */
function bandAt(height: number, { heightPt }: PageLayout, bands: number): number {
  const band = Math.floor((height * bands) / Math.max(1, heightPt))
  return Math.max(0, Math.min(bands - 1, band))
}

/** The end of a list from the first cell that fits on; after it all fit. */
function fittingEnd(cells: readonly Cell[], fits: (cell: Cell) => boolean): readonly Cell[] {
  let [from, to] = [0, cells.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const cell = cells[middle]
    if (cell !== undefined && fits(cell)) to = middle
    else from = middle + 1
  }
  return cells.slice(from)
}
