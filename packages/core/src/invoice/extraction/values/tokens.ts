import type { Cell } from '../../../layout/cell.js'
import { findDate, findPeriod, type Period } from './french-dates.js'
import { decimalsOf, numberPattern, parseFrenchNumber } from './french-numbers.js'
import { signBehind } from './sign-behind.js'

interface TokenPlace {
  cell: Cell
  start: number
  end: number
}

/** A figure with what its own unit says; `number` when it has none. */
export type FigureToken = TokenPlace &
  (
    | { kind: 'percent'; value: number }
    /** EUR per `per`. */
    | { kind: 'unit_price'; value: number; per: 'kwh' | 'month' | 'year' | 'day' | 'm3' | 'kva' }
    /** kWh, m³, kVA, days or months. */
    | { kind: 'quantity'; value: number; unit: 'kwh' | 'm3' | 'kva' | 'day' | 'month' }
    | { kind: 'amount'; value: number; decimals: number }
    | { kind: 'number'; value: number; decimals: number }
  )

/** A figure that may be an amount of money: in euros, or without a unit. */
export type MoneyToken = Extract<FigureToken, { kind: 'amount' | 'number' }>

export type Token =
  FigureToken | (TokenPlace & { kind: 'period'; value: Period }) | (TokenPlace & { kind: 'date'; value: string })

const figure = new RegExp(
  String.raw`(?<![\w,.°/])(?<!\w-)((?<![\wà-ÿ%)] )[-+]\s?|[-+](?=\d))?(${numberPattern})(?![\w]*\d)(?![,.]\d)(?![oil|][,.]?\d|[,.]?[oil|]+(?![a-z]))`,
  'g',
)
const money = String.raw`(?:(c€|ce(?= ?(?:ht ?)?\/ ?[km]wh)|c\.?\s?eur\w*|cts?\b\.?(?:\s?d?'?eur\w*|\s?€)?|cent(?:ime)?s?\b(?:\s?d'euros?)?)|(€|eur(?:os?)?\b))`
const unitPrice = new RegExp(
  String.raw`^\s?${money}\s?(?:(?:ht|ttc|htva|hors taxes?|hors tva)\s?)?(?:\/|par|le(?=\s))\s?(?:ht\s)?(kwh|mwh|mois|an\b|annee|jour|j\b|kva|m3|m³)`,
)
/** "39,90/mois" under a header that names the currency. */
const barePrice = /^\s?\/\s?(kwh|mwh|mois|an\b|annee|jour)/
const quantity = /^\s?(kwh(?!\s?\/\s?n?m[3³])|mwh|nm3|m3|m³|kva|jours?\b|jrs?\b|j\b|mois\b)/
const percent = /^\s?%/
const amount = new RegExp(String.raw`^\s?${money}`)

type UnitRead = { end: number } & Pick<FigureToken, 'kind'> & Record<string, unknown>

function readUnit(rest: string, value: number, decimals: number): UnitRead | null {
  const price = unitPrice.exec(rest)
  if (price !== null) {
    const euros = price[1] === undefined ? value : value / 100
    const per = price[3] ?? ''
    const end = price[0].length
    if (per === 'kwh') return { kind: 'unit_price', value: round(euros), per: 'kwh', end }
    if (per === 'mwh') return { kind: 'unit_price', value: round(euros / 1000), per: 'kwh', end }
    if (per === 'mois') return { kind: 'unit_price', value: euros, per: 'month', end }
    if (per.startsWith('an')) return { kind: 'unit_price', value: euros, per: 'year', end }
    if (per.startsWith('j')) return { kind: 'unit_price', value: euros, per: 'day', end }
    return { kind: 'unit_price', value: euros, per: per === 'kva' ? 'kva' : 'm3', end }
  }
  const bare = decimals >= 2 ? barePrice.exec(rest) : null
  if (bare?.[1] !== undefined) {
    const end = bare[0].length
    if (bare[1] === 'kwh') return { kind: 'unit_price', value, per: 'kwh', end }
    if (bare[1] === 'mwh') return { kind: 'unit_price', value: round(value / 1000), per: 'kwh', end }
    return { kind: 'unit_price', value, per: bare[1] === 'mois' ? 'month' : bare[1] === 'jour' ? 'day' : 'year', end }
  }
  const amountOf = quantity.exec(rest)
  if (amountOf !== null) {
    const unit = amountOf[1] ?? ''
    const end = amountOf[0].length
    if (unit === 'kwh') return { kind: 'quantity', value, unit: 'kwh', end }
    if (unit === 'mwh') return { kind: 'quantity', value: round(value * 1000), unit: 'kwh', end }
    if (unit.includes('m3') || unit === 'm³') return { kind: 'quantity', value, unit: 'm3', end }
    if (unit === 'kva') return { kind: 'quantity', value, unit: 'kva', end }
    return { kind: 'quantity', value, unit: unit === 'mois' ? 'month' : 'day', end }
  }
  const share = percent.exec(rest)
  if (share !== null) return { kind: 'percent', value, end: share[0].length }
  const euros = amount.exec(rest)
  // Cents alone only ever price a kilowatt hour.
  if (euros?.[1] !== undefined)
    return { kind: 'unit_price', value: round(value / 100), per: 'kwh', end: euros[0].length }
  // An amount has cents; four decimals or more price a kilowatt hour.
  if (euros?.[2] !== undefined && decimals >= 4) return { kind: 'unit_price', value, per: 'kwh', end: euros[0].length }
  if (euros?.[2] !== undefined) return { kind: 'amount', value, decimals, end: euros[0].length }
  return null
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}

function overlaps(start: number, end: number, tokens: readonly Token[]): boolean {
  return tokens.some((token) => start < token.end && end > token.start)
}

const cache = new WeakMap<Cell, readonly Token[]>()

/** The dates, periods and figures of a cell, in order, each with its place. */
export function tokensOf(cell: Cell): readonly Token[] {
  const known = cache.get(cell)
  if (known !== undefined) return known
  const tokens = /\d/.test(cell.folded) ? tokenise(cell) : []
  cache.set(cell, tokens)
  return tokens
}

/** Bills of accounting systems print the sign of a credit behind ("18,50-", "310,00 € CR") or as parentheses. */
function withSignBehind(token: FigureToken): FigureToken {
  if (token.value <= 0 || token.kind === 'percent' || token.kind === 'unit_price') return token
  if (token.kind === 'number' && token.decimals !== 2) return token
  const length = signBehind(token.cell.folded, token.start, token.end)
  return length === null ? token : { ...token, value: -token.value, end: token.end + length }
}

function tokenise(cell: Cell): Token[] {
  const tokens: Token[] = []
  for (let found = findPeriod(cell.folded); found !== null; found = findPeriod(cell.folded, found.end)) {
    tokens.push({ kind: 'period', value: found.value, cell, start: found.start, end: found.end })
  }
  for (let found = findDate(cell.folded); found !== null; found = findDate(cell.folded, found.end)) {
    if (!overlaps(found.start, found.end, tokens)) {
      tokens.push({ kind: 'date', value: found.value, cell, start: found.start, end: found.end })
    }
  }
  for (const match of cell.folded.matchAll(figure)) {
    const printed = match[2] ?? ''
    const start = match.index
    const numberEnd = start + match[0].length
    if (overlaps(start, numberEnd, tokens)) continue
    const value = parseFrenchNumber((match[1] ?? '') + printed)
    if (value === null) continue
    const decimals = decimalsOf(printed)
    // "03.2025" is a month.
    if (/^(?:0[1-9]|1[0-2])\.20\d{2}$/.test(printed)) continue
    const unit = readUnit(cell.folded.slice(numberEnd), value, decimals)
    const read = unit ?? { kind: 'number' as const, value, decimals, end: 0 }
    const token = { ...read, cell, start, end: numberEnd + read.end } as FigureToken
    tokens.push(withSignBehind(token))
  }
  return tokens.sort((a, b) => a.start - b.start)
}
