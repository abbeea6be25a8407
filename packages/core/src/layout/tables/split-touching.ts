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

const year = /^(?:19|20)\d\d$/
/** Words that a date belongs to. */
const beforeDate = /^(?:du|au|le|les|des|dès|aux|depuis|avant|après|vers|jusqu.au|de|à|et|en)$/i

/** True where the words before `index` can not belong to one figure with those from there on. */
function endsFigure(words: readonly Word[], index: number): boolean {
  const [left, right, after] = [words[index - 1]?.text ?? '', words[index]?.text ?? '', words[index + 1]?.text ?? '']
  // "févr. 2025 mars 2025": the heads of two months.
  if (year.test(left) && year.test(after)) return /^\p{L}/u.test(right)
  if (!startsFigure.test(right)) return false
  // "€ 66,80": a sign that follows no figure begins one.
  if (left === '€' && !/\d$/.test(words[index - 2]?.text ?? '')) return false
  if (date.test(left) || decimal.test(left) || unit.test(left)) return true
  if (date.test(right)) return /^\p{L}[\p{L}’'-]+$/u.test(left) && !beforeDate.test(left)
  // "4 645" goes on with three digits; "645 0,0761" does not.
  return /^\d+$/.test(left) && /^(?:\d{1,2}|\d{4,})(?:,|€)\d/.test(right)
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

/** Where a figure may end and one of the two parts stands at edges of other rows. */
function cutsOf({ words }: Cell, row: number, edges: WordEdges): number[] {
  const possible = words.flatMap((_, index) => (index > 0 && endsFigure(words, index) ? [index] : []))
  return possible.filter((index, at) => {
    const [left, right] = [words[index - 1], words[index]]
    const last = words[(possible[at + 1] ?? words.length) - 1]
    if (left === undefined || right === undefined || last === undefined) return false
    return edges.rowsWith(left, right, last, row) >= leastRows
  })
}
