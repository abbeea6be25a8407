import { roundToCent } from '../../../energy/cents.js'
import { derivedField } from '../../extraction/values/evidence.js'
import type { Field } from '../../field.js'

/** An amount that follows from its printed parts. */
export function sumOf(parts: readonly Field<number>[], confidence: number): Field<number> {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  return derivedField(roundToCent(sum), confidence, parts)
}

/** An amount that follows from a printed whole and its other part. */
export function difference(whole: Field<number>, part: Field<number>, confidence: number): Field<number> {
  return derivedField(roundToCent(whole.value - part.value), confidence, [whole, part])
}
