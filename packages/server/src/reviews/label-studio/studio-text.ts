import { parseFrenchNumber } from '@constat/core'
import type { ReviewField, ReviewValue } from '../review.js'

/** A value as a person reads and writes it in Label Studio: figures with a comma, dates as on the document. */
export function studioText({ type }: Pick<ReviewField, 'type'>, value: ReviewValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return type === 'date' ? value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1') : value
}

/** The value that a person has written for a field; null when it cannot be one. */
export function readStudioText(
  { type, choices }: Pick<ReviewField, 'type' | 'choices'>,
  text: string,
): ReviewValue | null {
  const written = text.trim()
  if (written === '') return null
  if (type === 'number') return parseFrenchNumber(written.replace(/\s*(?:€|EUR|%|kWh|kVA|m³|m3)(?:\s*\/\s*\S+)?$/i, ''))
  if (type === 'date') return readDate(written)
  if (type === 'boolean') return { oui: true, true: true, non: false, false: false }[written.toLowerCase()] ?? null
  if (choices === null) return written
  return choices.find(({ value, label }) => sameWords(value, written) || sameWords(label, written))?.value ?? null
}

function readDate(written: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? []
  if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : null
}

function sameWords(one: string, other: string): boolean {
  return one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0
}
