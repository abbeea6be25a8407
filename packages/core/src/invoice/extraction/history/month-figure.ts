import type { Cell } from '../../../layout/cell.js'
import type { HistoryMonth, ReadingNature } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { derivedField, fieldAt, isRecognised } from '../values/evidence.js'
import { parseFrenchNumber } from '../values/french-numbers.js'
import type { MonthLabel } from './month-labels.js'

/** Confidence of recognition below which a lone figure is none. */
const leastTrust = 0.7

/** A figure alone in its cell, kWh or without a unit; null for anything else. */
export function wholeNumber(cell: Cell): number | null {
  // What recognition is not sure of is the edge of a bar or a dotted line more often than a figure.
  if (cell.words.some(({ confidence }) => confidence < leastTrust)) return null
  const printed = isRecognised(cell) ? cell.folded.replace(/^\D{1,2} (?=\d[\d .]*kwh$)/, '') : cell.folded
  const text = printed.replace(/\s?kwh$/, '')
  return /^\d{1,3}(?:[ .]\d{3})*$|^\d+$/.test(text) ? parseFrenchNumber(text) : null
}

/** A month with its figure. */
export function toMonth(label: MonthLabel, figure: Cell, nature: ReadingNature | null): HistoryMonth {
  const quote = `${label.cell.text} : ${figure.text}`
  const kwh = wholeNumber(figure)
  const month = ({ cell, month: value }: MonthLabel): Field<string> =>
    fieldAt(value, 0.96, cell, 0, cell.text.length, quote)
  return {
    month: label.between === undefined ? month(label) : derivedField(label.month, 0.88, label.between.map(month)),
    kwh: kwh === null ? null : fieldAt(kwh, 0.96, figure, 0, figure.text.length, quote),
    nature: nature === null ? null : fieldAt(nature, 0.85, figure, 0, figure.text.length, quote),
  }
}
