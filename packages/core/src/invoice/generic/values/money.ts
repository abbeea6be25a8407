import type { Cell } from '../../../layout/cell.js'
import { signBehind } from '../../extraction/values/sign-behind.js'
import { currencyOf, currencySource } from './currency.js'
import type { DecimalSign } from './number-style.js'
import { anyNumber, decimalsIn, parseNumber } from './numbers.js'

/** A figure of a cell that may be money, a quantity or a rate. */
export interface Figure {
  cell: Cell
  start: number
  end: number
  value: number
  decimals: number
  /** ISO 4217, when its own sign or code stands beside it. */
  currency: string | null
  isPercent: boolean
}

const figure = new RegExp(
  String.raw`(?<![\w.,/°-]|\d[ '])(?<sign>[-+]\s?)?(?:(?<before>${currencySource})\s?(?<inner>[-+]\s?)?)?(?<number>${anyNumber})(?![.,]?\d)(?:\s?(?<after>${currencySource}))?(?<percent>\s?%)?(?![\d/])`,
  'gu',
)

/** The figures of a cell, left to right, with their signs and currencies. */
export function figuresOf(cell: Cell, decimalSign: DecimalSign): readonly Figure[] {
  if (!/\d/.test(cell.folded)) return []
  return [...cell.folded.matchAll(figure)].flatMap((match) => {
    const { sign, before, inner, number = '', after, percent } = match.groups ?? {}
    const size = parseNumber(number, decimalSign)
    const start = match.index
    const end = start + match[0].length
    // Letters or a second part right behind: a reference, a date, a measure.
    if (size === null || /^[\p{L}_]|^-\d|^:\d/u.test(cell.folded.slice(end))) return []
    const isMinus = (sign ?? inner ?? '').startsWith('-')
    const behind = size > 0 && !isMinus ? signBehind(cell.folded, start, end) : null
    return [
      {
        cell,
        start,
        end: end + (behind ?? 0),
        value: isMinus || behind !== null ? -size : size,
        decimals: decimalsIn(number, decimalSign),
        currency: currencyOf(before ?? after ?? ''),
        isPercent: percent !== undefined,
      },
    ]
  })
}

/** True for what can only be money: two decimals, or a currency beside it. */
export function isMoney({ decimals, currency, isPercent }: Figure): boolean {
  return !isPercent && (decimals === 2 || (currency !== null && decimals <= 2))
}
