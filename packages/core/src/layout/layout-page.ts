import type { Page, Word } from '../reading/document.js'
import { absorbStrays } from './absorb-strays.js'
import { toCell, type Cell, type PageLayout, type Region, type Row, type Table } from './cell.js'
import { joinRecognisedCells } from './join-recognised-cells.js'
import { cellsOfRecognisedLines } from './recognised-lines.js'
import { findRegions } from './regions/find-regions.js'
import { splitLine } from './split-line.js'
import { findTables } from './tables/find-tables.js'
import { splitHeads } from './tables/split-heads.js'
import { splitTouching } from './tables/split-touching.js'

/** Lines of words become cells (split at wide gaps), regions (columns, sidebars), rows (cells at one height), tables. */
export function layoutPage(page: Page, before: Table | null = null): PageLayout {
  const free = page.origin === 'ocr' ? cellsOfRecognisedLines(page) : cellsOfTextLayer(page)
  const rebuild = (words: readonly Word[]): Cell => toCell(words, page)
  let order = 0
  const regions = findRegions(free)
    .map((rows) =>
      page.origin === 'ocr' ? absorbStrays(rows).map((row) => joinRecognisedCells(row, page, rebuild)) : rows,
    )
    .map((rows) => splitTouching(rows, rebuild, page.widthPt))
    .map((rows) => splitHeads(rows, rebuild, page.widthPt))
    .map((rows, region) =>
      toRegion(rows.map((row) => ({ ...row, order: order++, cells: row.cells.map((cell) => ({ ...cell, region })) }))),
    )
  return {
    page: page.number,
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    regions,
    rows: regions.flatMap(({ rows }) => rows),
    cells: regions.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    tables: findTables(page.number, regions, before),
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
