import type { Page } from '../reading/document.js'
import { toCell, type Cell, type PageLayout } from './cell.js'
import { groupRows } from './group-rows.js'
import { cellsOfRecognisedLines } from './recognised-lines.js'
import { splitLine } from './split-line.js'

/** Lines of words become cells (split at wide gaps) and rows (cells at one height). */
export function layoutPage(page: Page): PageLayout {
  const cells = page.origin === 'ocr' ? cellsOfRecognisedLines(page) : cellsOfTextLayer(page)
  return {
    page: page.number,
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    rows: groupRows(cells),
    cells,
    turned: page.lines.filter((line) => line.quarterTurns !== 0).map((line) => toCell(line.words, page)),
  }
}

function cellsOfTextLayer(page: Page): Cell[] {
  return page.lines
    .filter((line) => line.quarterTurns === 0)
    .flatMap((line) => splitLine(line, page, (word) => word.box.height * page.heightPt))
}
