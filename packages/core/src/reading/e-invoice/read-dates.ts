import { EInvoiceFault } from './e-invoice-fault.js'
import type { Told } from './electronic-invoice.js'
import type { XmlElement } from './xml-element.js'

/** Which day of a month or week stands for it: the first or last of a period; a single date has none. */
export type Edge = 'first' | 'last' | null

/**
 * A date of CII (`DateTimeString` with its format of UNTDID 2379, or `DateTime`) or of UBL (xs:date). A month (610) or a
 * week (616) begins and ends a period; as a date of its own it names no day, and null is given.
 *
 * @throws EInvoiceFault for another format and for days that do not exist
 */
export function dateTerm(element: XmlElement | null, id: string, edge: Edge = null): Told<string> {
  if (element === null || element.text.trim() === '') return null
  const text = element.text.trim()
  const value = dayOf(text, element.attributes['format'] ?? null, edge)
  if (value === undefined) throw new EInvoiceFault(`${element.name} (${id}) is not a date`)
  return value === null ? null : { value, id, element: element.name, text }
}

/** Undefined when the text is no date of this format, null when it names no single day. */
function dayOf(text: string, format: string | null, edge: Edge): string | null | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)
  if (iso !== null && format === null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (figures === null) return undefined
  const [year, second, third] = [Number(figures[1]), Number(figures[2]), Number(figures[3] ?? Number.NaN)]
  if (figures[3] !== undefined) return format === '102' || format === null ? day(year, second, third) : undefined
  if (format === '610') return monthEdge(year, second, edge)
  return format === '616' ? weekEdge(year, second, edge) : undefined
}

function day(year: number, month: number, date: number): string | undefined {
  const made = new Date(Date.UTC(year, month - 1, date))
  const exists = year >= 1000 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date
  return exists ? made.toISOString().slice(0, 10) : undefined
}

function monthEdge(year: number, month: number, edge: Edge): string | null | undefined {
  if (month < 1 || month > 12) return undefined
  if (edge === null) return null
  return day(year, month, edge === 'first' ? 1 : new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** ISO 8601 weeks: Monday to Sunday, and the first one holds 4 January. */
function weekEdge(year: number, week: number, edge: Edge): string | null | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000
  const thursday = new Date(monday + 3 * 86_400_000)
  if (week < 1 || year < 1000 || thursday.getUTCFullYear() !== year) return undefined
  if (edge === null) return null
  return new Date(edge === 'first' ? monday : monday + 6 * 86_400_000).toISOString().slice(0, 10)
}
