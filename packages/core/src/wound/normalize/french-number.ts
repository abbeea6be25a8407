/** A number, or why there is none. */
export type ReadNumber = { number: number | null } | 'illisible' | 'non_fini'

const written = /^(-?\d{1,9}(?:[.,]\d{1,6})?)[\s\u00a0\u202f]*(cm|%)?$/i

/**
 * The number that a model wrote: `4.5`, `"4,5 cm"`, `"60 %"`. Nothing is guessed: `environ 4`, `3-4`, `4 5` and a wrong
 * unit are illegible.
 *
 * @param unit the only unit that may follow
 */
export function readNumber(value: number | string | null, unit: 'cm' | '%' | null): ReadNumber {
  if (value === null) return { number: null }
  if (typeof value === 'number') return Number.isFinite(value) ? { number: value } : 'non_fini'
  const [, digits, given] = written.exec(value.trim()) ?? []
  if (digits === undefined) return /^-?(inf(inity)?|nan)$/i.test(value.trim()) ? 'non_fini' : 'illisible'
  if (given !== undefined && given.toLowerCase() !== unit) return 'illisible'
  return { number: Number(digits.replace(',', '.')) }
}
