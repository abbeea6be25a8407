import { EInvoiceFault } from './e-invoice-fault.js'
import type { Identifier, Term, Told } from './electronic-invoice.js'
import type { XmlElement } from './xml-element.js'

function written<T>(element: XmlElement, id: string, value: T): Term<T> {
  return { value, id, element: element.name, text: element.text.trim() }
}

/** Text on one line; null when the element is absent or empty. */
export function textTerm(element: XmlElement | null, id: string): Told<string> {
  const value = element?.text.trim().replace(/\s+/g, ' ') ?? ''
  return element === null || value === '' ? null : written(element, id, value)
}

/** Texts of all elements that have one. */
export function textTerms(elements: readonly XmlElement[], id: string): Term<string>[] {
  return elements.flatMap((element) => textTerm(element, id) ?? [])
}

/** A reference with its scheme. */
export function identifierTerm(element: XmlElement | null, id: string): Identifier | null {
  const term = textTerm(element, id)
  return term === null ? null : { ...term, scheme: element?.attributes['schemeID'] ?? null }
}

/**
 * A number (xs:decimal).
 *
 * @throws EInvoiceFault when the element holds anything else: an invoice with such an amount proves nothing
 */
export function decimalTerm(element: XmlElement | null, id: string): Told<number> {
  const text = element?.text.trim() ?? ''
  if (element === null || text === '') return null
  const value = /^[+-]?(?:\d{1,15}(?:\.\d{0,20})?|\.\d{1,20})$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw new EInvoiceFault(`${element.name} (${id}) is not a decimal number`)
  return written(element, id, value === 0 ? 0 : value)
}

/** A term of what the file says elsewhere, in the words of that element. */
export function sameTerm<T>(term: Told<unknown>, value: T): Told<T> {
  return term === null ? null : { ...term, value }
}
