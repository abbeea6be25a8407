import type { Cell } from '../../../layout/cell.js'
import { fieldAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { currencyOf, currencySource } from '../values/currency.js'

const printed = new RegExp(currencySource, 'gu')
/** Signs that several countries share. */
const shared = new Set(['$', '¥'])

/** Countries whose sign is `$` too, when their code is printed somewhere. */
const otherDollars = new Set(['CAD', 'AUD', 'NZD', 'SGD', 'HKD'])

/** The currency that stands beside the amounts, else the one that a head or a sentence names. */
export function readCurrency({ cells, figures }: PrintedDocument): Read<string> {
  const beside = cells.flatMap((cell) =>
    figures(cell).flatMap(({ currency, start, end }) =>
      currency === null ? [] : [{ code: currency, cell, start, end }],
    ),
  )
  const [most] = mostFrequent(beside)
  const [named] = mostFrequent(namedCurrencies(cells))
  if (most === undefined) return named === undefined ? null : fieldOf(named, 0.85)
  if (![...shared].some((sign) => most.cell.folded.slice(most.start, most.end).includes(sign)))
    return fieldOf(most, 0.97)
  return named !== undefined && otherDollars.has(named.code) ? fieldOf(named, 0.85) : fieldOf(most, 0.85)
}

interface PrintedCurrency {
  code: string
  cell: Cell
  start: number
  end: number
}

/** Codes and signs anywhere; a code in small letters is a word of some language. */
function namedCurrencies(cells: readonly Cell[]): readonly PrintedCurrency[] {
  return cells.flatMap((cell) =>
    [...cell.folded.matchAll(printed)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length]
      const asPrinted = cell.text.slice(start, end)
      const code = currencyOf(match[0])
      const isWord = /^\p{L}{2,3}$/u.test(asPrinted) && asPrinted !== asPrinted.toUpperCase()
      return code === null || isWord || shared.has(asPrinted) ? [] : [{ code, cell, start, end }]
    }),
  )
}

function fieldOf({ code, cell, start, end }: PrintedCurrency, confidence: number): Read<string> {
  return fieldAt(code, confidence, cell, start, end)
}

/** The first place of each currency, the most frequent currency first. */
function mostFrequent(places: readonly PrintedCurrency[]): readonly PrintedCurrency[] {
  const groups = new Map<string, PrintedCurrency[]>()
  for (const place of places) groups.set(place.code, [...(groups.get(place.code) ?? []), place])
  return [...groups.values()].sort((one, other) => other.length - one.length).flatMap(([first]) => first ?? [])
}
