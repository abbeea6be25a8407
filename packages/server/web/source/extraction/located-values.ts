import type { ExtractAnswer } from '@constat/client'
import type { LocatedValue } from '../bill/bill-answer.js'

export type ExtractedField = ExtractAnswer['data']['fields'][number]

/** The fields that stand on a page, as they are drawn over it. */
export function locatedValues(
  fields: readonly ExtractedField[],
  page: number,
  words: (field: ExtractedField) => { readonly label: string; readonly value: string },
): LocatedValue[] {
  return fields.flatMap((field, index) => {
    if (field.bbox === null || field.page !== page) return []
    const { x, y, width, height } = field.bbox
    const corners: [number, number][] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]
    const { confidence } = field
    return [{ path: `${index}`, line: null, page, confidence, corners, ...words(field) }]
  })
}
