import type { Term, Told } from '../../../reading/e-invoice/electronic-invoice.js'
import type { Read } from '../../energy-invoice.js'
import type { Evidence, Field } from '../../field.js'

const longestQuote = 200

/** The element of the electronic invoice that proves a value: it has no page and no box. */
export function evidenceOf({ id, element, text }: Term<unknown>): Evidence {
  const quote = `${id} ${element} ${text.replace(/\s+/g, ' ')}`
  const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote
  return { source: 'factur-x', page: null, box: null, quote: short }
}

/** A value that the elements say: as sure as the file. */
export function fieldOf<T>(value: T, ...terms: readonly Term<unknown>[]): Field<T> {
  return { value, confidence: 1, evidence: terms.map(evidenceOf) }
}

/** The value of a term, or what is made of it, as a field; null when it is not told or means nothing here. */
export function toldField<T>(term: Told<T>): Read<T>
export function toldField<T, U>(term: Told<T>, meaning: (value: T) => U | null): Read<U>
export function toldField<T>(term: Told<T>, meaning: (value: T) => unknown = (value) => value): Read<unknown> {
  const value = term === null ? null : meaning(term.value)
  return term === null || value === null ? null : fieldOf(value, term)
}
