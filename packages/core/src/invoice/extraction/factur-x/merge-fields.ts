import type { Read } from '../../energy-invoice.js'
import type { Field, Reading } from '../../field.js'

/** From this confidence on a printed value that differs is a contradiction, and not a misreading. */
export const goodReading = 0.8

type Same<T> = (electronic: T, printed: T) => boolean

/** The value of the file; where the page says the same, both prove it; where only one tells, that one. */
export function merge<T>(electronic: Read<T>, printed: Read<T>, same: Same<T> = Object.is): Read<T> {
  if (electronic === null || printed === null) return electronic ?? printed
  if (!same(electronic.value, printed.value)) return electronic
  return { ...electronic, evidence: [...electronic.evidence, ...printed.evidence] }
}

/** As `merge`; a page that says otherwise, and was read well, is kept as a contradiction. */
export function compare<T>(electronic: Read<T>, printed: Read<T>, same: Same<T> = Object.is): Read<T> {
  const merged = merge(electronic, printed, same)
  if (merged === null || electronic === null || printed === null || same(electronic.value, printed.value)) return merged
  return printed.confidence >= goodReading ? { ...merged, contradicted_by: readingOf(printed) } : merged
}

function readingOf<T>({ value, confidence, evidence }: Field<T>): Reading<T> {
  return { value, confidence, evidence }
}

/** To the cent. */
export function sameAmount(one: number, other: number): boolean {
  return Math.round(one * 100) === Math.round(other * 100)
}

/** Letters and digits only: a number is printed in groups, with dashes or without. */
export function sameReference(one: string, other: string): boolean {
  const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  return compact(one) === compact(other)
}
