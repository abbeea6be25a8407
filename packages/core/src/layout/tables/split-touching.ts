import type { Word } from '../../reading/document.js'
import type { Cell, Row } from '../cell.js'
import { WordEdges } from './word-edges.js'

/** Rows that must have an edge at the same place, the own one not counted. */
const leastRows = 2
/** The longest label that a row of figures follows. */
const longestText = 140

const date = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/
const decimal = /^\d+(?:,|€)\d{2,6}$/
const unit = /^(?:€(?:\/\S+)?|%|kWh|m3|m³|réel|relevé|estimé|c€(?:\/\S+)?)$/i
const startsFigure = /^[-+\u2212]?\d/

/** True where two words that follow each other can not belong to one figure, nor to a label and its figure. */
function endsFigure(left: Word, right: Word): boolean {
  if (!startsFigure.test(right.text)) return false
  if (date.test(left.text) || decimal.test(left.text) || unit.test(left.text)) return true
  // "4 645" goes on with three digits; "645 0,0761" does not.
  return /^\d+$/.test(left.text) && /^(?:\d{1,2}|\d{4,})(?:,|€)\d/.test(right.text)
}

/**
 * Splits cells that stand no further apart than words: where a figure is complete, the next one begins, and other rows
 * have an edge at the same place. Running text never fits.
 */
export function splitTouching(rows: readonly Row[], rebuild: (words: readonly Word[]) => Cell, widthPt: number): Row[] {
  const edges = new WordEdges(rows, widthPt)
  return rows.map((row, index) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const cuts = cell.text.length > longestText ? [] : cutsOf(cell, index, edges)
      if (cuts.length === 0) return [cell]
      const bounds = [0, ...cuts, cell.words.length]
      return bounds.slice(1).map((end, part) => {
        const { top, bottom } = cell
        return { ...rebuild(cell.words.slice(bounds[part], end)), top, bottom }
      })
    }),
  }))
}

function cutsOf({ words }: Cell, row: number, edges: WordEdges): number[] {
  return words.flatMap((word, index) => {
    const left = words[index - 1]
    if (left === undefined || !endsFigure(left, word)) return []
    return edges.rowsWith(left, word, row) >= leastRows ? [index] : []
  })
}
