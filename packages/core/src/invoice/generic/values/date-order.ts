import type { PageLayout } from '../../../layout/cell.js'
import type { DateOrder } from './dates.js'

/** What the document says about the order of its dates, and whether it says so clearly. */
export interface DocumentDateOrder {
  order: DateOrder
  isTold: boolean
}

const figures = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:20)?\d{2}(?![\d/.-])/g
/** A state with its ZIP code, or dollars, in a document that is in English. */
const unitedStates =
  /\b(?:al|ak|az|ar|ca|co|ct|de|fl|ga|hi|ia|id|il|in|ks|ky|la|ma|md|me|mi|mn|mo|ms|mt|nc|nd|ne|nh|nj|nm|nv|ny|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy),? \d{5}(?:-\d{4})?\b|\bunited states\b|\busa\b/
const elsewhere = /€|£|\beur\b|\bgbp\b|\bchf\b|\bvat\b|\btva\b|\bmwst\b|\bbtw\b/

/**
 * Whether the day or the month comes first: a figure above twelve tells it, else the country; where neither does, the day
 * does, as nearly everywhere, and the caller is told that it is a guess.
 */
export function dateOrderOf(layouts: readonly PageLayout[]): DocumentDateOrder {
  const text = layouts.flatMap(({ cells }) => cells.map(({ folded }) => folded)).join('\n')
  let [days, months] = [0, 0]
  for (const [, first, , second] of text.matchAll(figures)) {
    if (Number(first) > 12 && Number(second) <= 12) days += 1
    if (Number(second) > 12 && Number(first) <= 12) months += 1
  }
  if (days !== months) return { order: days > months ? 'day' : 'month', isTold: true }
  const isAmerican = unitedStates.test(text)
  if (isAmerican && !elsewhere.test(text)) return { order: 'month', isTold: true }
  const isElsewhere = elsewhere.test(text) && !isAmerican && !text.includes('$')
  return { order: 'day', isTold: isElsewhere }
}
