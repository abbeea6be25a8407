import type { TariffFault } from '../../errors/invalid-reference-data-error.js'
import type { DataConfidence } from '../dated-row.js'
import { dayNumber } from '../iso-calendar.js'
import type { RegulatedTariffRow } from '../reference-rows.js'
import type { NamedColumn, TariffColumns } from './tariff-columns.js'
import type { TableLine } from './tariff-table.js'

/** A row with the line it came from, for what is said about it. */
export interface ReadRow {
  readonly line: number
  readonly row: RegulatedTariffRow
}

/** Bounds that catch another unit (cents, a month instead of a year), not an unusual tariff: the tables hold 55 to 652 EUR. */
const plausible = { subscription: { low: 20, high: 5000 }, price: { low: 0.005, high: 2 } }

/**
 * Reads one line; null when it names no power or has no price, which is said as a warning.
 *
 * @param report takes each fault and warning of the line
 */
export function readTariffLine(
  { line, cells }: TableLine,
  columns: TariffColumns,
  origin: { source: string },
  report: { fault: (fault: TariffFault) => void; warn: (warning: TariffFault) => void },
): ReadRow | null {
  const text = (column: NamedColumn | null): string => (column === null ? '' : (cells[column.index] ?? ''))
  const fault = (column: NamedColumn, problem: string, message: string): null => {
    report.fault({ problem, line, column: column.name, message })
    return null
  }
  const date = (column: NamedColumn): string | null => {
    const iso = toIsoDate(text(column))
    return iso ?? fault(column, 'invalid_date', `« ${text(column).slice(0, 20)} » n’est pas une date (JJ/MM/AAAA).`)
  }
  const amount = (column: NamedColumn | null, { low, high }: { low: number; high: number }): number | null => {
    if (column === null || text(column) === '') return null
    const value = toNumber(text(column))
    if (value === null)
      return fault(column, 'invalid_number', `« ${text(column).slice(0, 20)} » n’est pas un nombre positif.`)
    if (value < low || value > high)
      return fault(
        column,
        'implausible_value',
        `${text(column)} est hors de l’ordinaire (${low} à ${high}) : autre unité ?`,
      )
    return value
  }
  const powerText = text(columns.power)
  if (powerText === '') {
    report.warn({ problem: 'no_power', line, column: columns.power.name, message: 'puissance absente, ligne ignorée.' })
    return null
  }
  const power = /^([1-9]|[12]\d|3[0-6])$/.test(powerText) ? Number(powerText) : null
  if (power === null)
    fault(columns.power, 'invalid_power', `« ${powerText.slice(0, 20)} » n’est pas une puissance de 1 à 36 kVA.`)
  const from = date(columns.from)
  const to = columns.to === null || text(columns.to) === '' ? null : date(columns.to)
  if (from !== null && to !== null && columns.to !== null && to < from)
    fault(columns.to, 'dates_reversed', 'la fin précède le début.')
  const prices = columns.prices.map((column) => ({ ...column, value: amount(column, plausible.price) }))
  const byTax = (tax: 'ht' | 'ttc'): Record<string, number> =>
    Object.fromEntries(
      prices.flatMap(({ band, tax: own, value }) => (own === tax && value !== null ? [[band, value]] : [])),
    )
  const [kwhHt, kwhTtc] = [byTax('ht'), byTax('ttc')]
  const subscriptionHt = amount(columns.subscriptionHt, plausible.subscription)
  const subscriptionTtc = amount(columns.subscriptionTtc, plausible.subscription)
  const told = text(columns.confidence)
  const confidence = readConfidence(told)
  if (confidence === null && told !== '' && columns.confidence !== null)
    fault(columns.confidence, 'invalid_confidence', 'la confiance est A, B ou C.')
  // What is said beside the letter limits the figures: it stays with them.
  const note = [text(columns.note), told.length > 1 ? told : ''].filter((part) => part !== '').join('; ')
  if (power === null || from === null) return null
  if (prices.every(({ tax, index }) => tax === 'ht' || cells[index] === '')) {
    report.warn({ problem: 'no_price', line, column: null, message: 'aucun prix TTC, ligne ignorée.' })
    return null
  }
  const source = text(columns.source)
  const row: RegulatedTariffRow = {
    powerKva: power,
    subscriptionHt,
    subscriptionTtc,
    kwhHt: Object.keys(kwhHt).length === 0 ? null : kwhHt,
    kwhTtc,
    from,
    to,
    source: source === '' ? origin.source : source,
    confidence,
    ...(note === '' ? {} : { note }),
  }
  return { line, row }
}

/** The lowest of the letters that the cell names: `A(TTC)/C(HT)` is C. */
function readConfidence(text: string): DataConfidence | null {
  const letters = [...text.matchAll(/(?<![A-Za-z])[ABC](?![A-Za-z])/g)].map(([letter]) => letter)
  return (['C', 'B', 'A'] as const).find((letter) => letters.includes(letter)) ?? null
}

function toIsoDate(text: string): string | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  const iso = french === null ? text : `${french[3] ?? ''}-${french[2] ?? ''}-${french[1] ?? ''}`
  return dayNumber(iso) === null ? null : iso
}

function toNumber(text: string): number | null {
  return /^\d{1,5}(?:[.,]\d{1,10})?$/.test(text) ? Number(text.replace(',', '.')) : null
}
