import { evidenceAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import type { Figure } from '../values/money.js'

/** The three totals of an invoice. */
export interface ThreeTotals {
  net: Read<number>
  tax: Read<number>
  gross: Read<number>
}

/** A value with the places that print it; undefined without any. */
export function placed(places: readonly Figure[], confidence: number): Field<number> | undefined {
  const [first] = places
  if (first === undefined) return undefined
  return {
    value: first.value,
    confidence,
    evidence: places.slice(0, 3).map(({ cell, start, end }) => evidenceAt(cell, start, end)),
  }
}
