import { describe, expect, it } from 'vitest'
import type { PageLayout } from '../../../layout/cell.js'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import type { Read } from '../../energy-invoice.js'

/** A field with labels of its own, and a value in one of its habits. */
export interface Wording {
  field: string
  read: (layouts: readonly PageLayout[]) => Read<unknown>
  printed: string
  value: unknown
  labels: readonly string[]
}

const places: readonly (readonly [name: string, texts: (label: string, printed: string) => PlacedText[]])[] = [
  ['in one cell with a colon', (label, printed) => [{ text: `${label} : ${printed}`, x: 60, y: 200 }]],
  [
    'to its right',
    (label, printed) => [
      { text: label, x: 60, y: 200 },
      { text: printed, x: 380, y: 200 },
    ],
  ],
  [
    'below it',
    (label, printed) => [
      { text: label, x: 60, y: 200 },
      { text: printed, x: 60, y: 213 },
    ],
  ],
]

/** Every label of every wording, with its value in each place where labels have one. */
export function describeWordings(wordings: readonly Wording[]): void {
  describe.each(wordings)('$field', ({ read, printed, value, labels }) => {
    describe.each(labels)('%s', (label) => {
      it.each(places)('has its value %s', (_place, texts) => {
        const layout = pageOfTexts(texts(label, printed))
        expect(read([layout])?.value).toBe(value)
      })
    })
  })
}
