import type { ReviewField } from '@constat/client'

export type FieldValue = ReviewField['value']
type Typed = Pick<ReviewField, 'type'>

/** A value as it is typed; empty for none. */
export function typedText(value: FieldValue, { type }: Typed, decimalSign: ',' | '.'): string {
  if (value === null) return ''
  return type === 'number' ? String(value).replace('.', decimalSign) : String(value)
}

/**
 * What was typed as a value of the field: null for nothing, which says that the document does not show it.
 *
 * @returns undefined for what is no value of this type
 */
export function valueOf(text: string, { type }: Typed): FieldValue | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (type === 'number') return numberOf(typed)
  if (type === 'boolean') return typed === 'true' ? true : typed === 'false' ? false : undefined
  return typed
}

/** A number as people of both languages write it: spaces between thousands, a comma or a full stop before decimals. */
function numberOf(text: string): number | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined
}
