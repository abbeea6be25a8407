import { describe, expect, it } from 'vitest'
import { locatedValues, type ExtractedField } from './located-values.js'

const field = (replaced: Partial<ExtractedField>): ExtractedField => ({
  ...{ label: 'montant_ttc', value: '1344.60', confidence: 0.97, page: 1 },
  bbox: { x: 0.5, y: 0.25, width: 0.25, height: 0.125 },
  ...replaced,
})
const words = ({ label, value }: ExtractedField) => ({ label, value })

describe('locatedValues', () => {
  it('gives the four corners of what stands on the page, clockwise from the top left, and nothing else', () => {
    const fields = [field({}), field({ page: 2 }), field({ bbox: null, page: null }), field({ label: 'montant_ht' })]
    const located = locatedValues(fields, 1, words)
    expect(located.map(({ label }) => label)).toEqual(['montant_ttc', 'montant_ht'])
    expect(located[0]?.corners).toEqual([
      [0.5, 0.25],
      [0.75, 0.25],
      [0.75, 0.375],
      [0.5, 0.375],
    ])
  })
})
