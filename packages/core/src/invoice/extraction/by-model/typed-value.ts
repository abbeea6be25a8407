import { dayNumber } from '../../../energy/iso-calendar.js'
import type { ModelValueKind } from './model-fields.js'

/** The value that a text holds, or null when it is not of that kind. */
export function typedValue(text: string, kind: ModelValueKind): string | number | boolean | null {
  const value = text.trim()
  if (typeof kind !== 'string') return kind.includes(value) ? value : null
  if (kind === 'number') return /^-?\d{1,12}(\.\d{1,10})?$/.test(value) ? Number(value) : null
  if (kind === 'boolean') return value === 'true' ? true : value === 'false' ? false : null
  if (kind === 'month') return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : null
  if (kind === 'date') return dayNumber(value) === null ? null : value
  return value === '' ? null : value
}
