import { fieldAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { currencyOf, currencySource } from '../values/currency.js'

const printed = new RegExp(currencySource, 'gu')
/** Signs that several countries share. */
const shared = new Set(['$', '¥'])

/** The currency that stands beside the amounts, else the one that a head or a sentence names. */
export function readCurrency({ cells, figures }: PrintedDocument): Read<string> {
  const beside = cells.flatMap((cell) => figures(cell).filter(({ currency }) => currency !== null))
  const [most] = byCount(beside.map(({ currency }) => currency ?? ''))
  const first = beside.find(({ currency }) => currency === most)
  if (first !== undefined && most !== undefined) {
    const { cell, start, end } = first
    const isShared = [...shared].some((sign) => cell.folded.slice(start, end).includes(sign))
    return fieldAt(most, isShared ? 0.85 : 0.97, cell, start, end)
  }
  const named = cells.flatMap((cell) =>
    [...cell.folded.matchAll(printed)].flatMap((match) => {
      const asPrinted = cell.text.slice(match.index, match.index + match[0].length)
      const code = currencyOf(match[0])
      // A code in small letters is a word of some language.
      const isCode = /^\p{L}{2,3}$/u.test(asPrinted) && asPrinted !== asPrinted.toUpperCase()
      return code === null || isCode ? [] : [{ code, cell, start: match.index, end: match.index + match[0].length }]
    }),
  )
  const [usual] = byCount(named.map(({ code }) => code))
  const place = named.find(({ code }) => code === usual)
  return place === undefined ? null : fieldAt(place.code, 0.85, place.cell, place.start, place.end)
}

/** The different values, the most frequent first. */
function byCount(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
}
