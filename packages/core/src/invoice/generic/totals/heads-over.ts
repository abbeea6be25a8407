import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { PrintedDocument } from '../printed-document.js'

/** Strips of a page, in which the columns of a table stand. */
const stripsOfPage = 64

/** The words of a page that may be heads: those without a figure, in the order and by the strips in which they are looked for. */
export interface HeadsOfPage {
  widthPt: number
  /** The lowest first. */
  upwards: readonly Cell[]
  /** For each strip the places in `upwards` of the cells that reach into it. */
  strips: readonly (readonly number[])[]
}

/** Gathers the heads of a page once, so that a page of thousands of amounts is not searched for each of them. */
export function headsOf(layout: PageLayout, document: PrintedDocument): HeadsOfPage {
  const upwards = layout.cells
    .filter((cell) => document.figures(cell).length === 0)
    .sort((one, other) => other.bottom - one.bottom)
  const strips = Array.from({ length: stripsOfPage }, (): number[] => [])
  const { widthPt } = layout
  for (const [place, { left, right }] of upwards.entries())
    for (let strip = stripAt(left, widthPt); strip <= stripAt(right, widthPt); strip++) strips[strip]?.push(place)
  return { widthPt, upwards, strips }
}

/** The nearest words over a figure, in its column. */
export function headOver(cell: Cell, { widthPt, upwards, strips }: HeadsOfPage): Cell | null {
  let nearest = upwards.length
  for (let strip = stripAt(cell.left, widthPt); strip <= stripAt(cell.right, widthPt); strip++) {
    const places = strips[strip] ?? []
    for (let index = firstAbove(cell, places, upwards); index < places.length; index++) {
      const place = places[index] ?? nearest
      if (place >= nearest) break
      const head = upwards[place]
      if (head !== undefined && isInColumn(cell, head)) nearest = place
    }
  }
  const head = upwards[nearest]
  return head !== undefined && /\p{L}/u.test(head.folded) ? head : null
}

function isInColumn(cell: Cell, head: Cell): boolean {
  const shared = Math.min(cell.right, head.right) - Math.max(cell.left, head.left)
  return shared > 0.3 * Math.min(cell.right - cell.left, head.right - head.left)
}

/** Where in a strip the cells begin that end over the figure. */
function firstAbove({ top }: Cell, places: readonly number[], upwards: readonly Cell[]): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if ((upwards[places[middle] ?? 0]?.bottom ?? 0) <= top + 2) to = middle
    else from = middle + 1
  }
  return from
}

function stripAt(place: number, widthPt: number): number {
  const strip = Math.floor((place * stripsOfPage) / Math.max(1, widthPt))
  return Math.max(0, Math.min(stripsOfPage - 1, strip))
}
