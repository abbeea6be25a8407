import type { Page } from '../reading/document.js'
import { toCell, type Cell, type PageLayout, type Region, type Row } from './cell.js'
import { cellsOfRecognisedLines } from './recognised-lines.js'
import { findRegions } from './regions/find-regions.js'
import { splitLine } from './split-line.js'

/** Lines of words become cells (split at wide gaps), regions (columns, sidebars) and rows (cells at one height). */
export function layoutPage(page: Page): PageLayout {
  const free = page.origin === 'ocr' ? cellsOfRecognisedLines(page) : cellsOfTextLayer(page)
  const placed = new Map<Cell, Cell>()
  let order = 0
  const regions = findRegions(free).map((rows, region) =>
    toRegion(
      rows.map((row) => {
        const cells = row.cells.map((cell) => {
          const own = { ...cell, region }
          placed.set(cell, own)
          return own
        })
        return { ...row, order: order++, cells }
      }),
    ),
  )
  return {
    page: page.number,
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    regions,
    rows: regions.flatMap(({ rows }) => rows),
    cells: free.map((cell) => placed.get(cell) ?? cell),
    turned: page.lines.filter((line) => line.quarterTurns !== 0).map((line) => toCell(line.words, page)),
  }
}

function cellsOfTextLayer(page: Page): Cell[] {
  return page.lines
    .filter((line) => line.quarterTurns === 0)
    .flatMap((line) => splitLine(line, page, (word) => word.box.height * page.heightPt))
}

function toRegion(rows: readonly Row[]): Region {
  const region = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity, rows }
  for (const row of rows) {
    region.top = Math.min(region.top, row.top)
    region.bottom = Math.max(region.bottom, row.bottom)
    for (const cell of row.cells) {
      region.left = Math.min(region.left, cell.left)
      region.right = Math.max(region.right, cell.right)
    }
  }
  return region
}
