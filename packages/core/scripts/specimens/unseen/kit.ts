import type { Bill } from '../model/bill.js'
import { escapeHtml } from '../print/page.js'
import { formatNumber, numericDate, writtenDate, type NumberStyle } from '../print/format.js'

/** Which program makes the PDF: they order and encode text differently. */
export type Printer = 'chromium' | 'weasyprint' | 'cairo'

/** A bill, its pages, who prints it, and what its page leaves arguable. */
export interface UnseenBill {
  bill: Bill
  draw: (bill: Bill) => string
  printer: Printer
  unprinted?: readonly string[]
  notScored?: readonly string[]
}

/** How amounts below zero are marked. */
type NegativeMark = 'before' | 'behind' | 'parentheses' | 'CR'

export interface Numbers {
  amount: (value: number) => string
  euros: (value: number) => string
  number: (value: number, decimals?: number) => string
}

export function numbersIn(thousands: NumberStyle['thousands'], mark: NegativeMark = 'before'): Numbers {
  const number = (value: number, decimals = 0): string => formatNumber(value, decimals, { thousands, minus: '-' })
  const marked = (value: number, unit: string): string => {
    const text = `${number(Math.abs(value), 2)}${unit}`
    if (value >= 0) return text
    return { before: `-${text}`, behind: `${text}-`, parentheses: `(${text})`, CR: `${text} CR` }[mark]
  }
  return { number, amount: (value) => marked(value, ''), euros: (value) => marked(value, ' €') }
}

export const dotted = (date: string): string => numericDate(date, '.', 'short')
export const dashed = (date: string): string => numericDate(date, '-')
export const slashed = (date: string): string => numericDate(date)
export const inWords = writtenDate

/** `du 5 au 31 mars 2026`, `du 5 mars au 6 avril 2026`: what both ends share is said once. */
export function rangeInWords({ from, to }: { from: string; to: string }): string {
  const [day = '', month = '', year = ''] = writtenDate(from).split(' ')
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  const start = from.slice(0, 7) === to.slice(0, 7) ? day : isSameYear ? `${day} ${month}` : `${day} ${month} ${year}`
  return `du ${start} au ${writtenDate(to)}`
}

export const html = escapeHtml

/** Cells of a row, each with a class for its place. */
export function cells(texts: readonly string[], tag: 'td' | 'th' = 'td', className = ''): string {
  return `<tr class="${className}">${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`
}

/** The single supply of a bill with one energy. */
export function onlySupply(bill: Bill): Bill['supplies'][number] {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  return supply
}
