import { describe, expect, it } from 'vitest'
import type { AnalysisRequest } from './analysis.js'
import { checkRequest } from './check-request.js'

const files = [{ name: 'facture.pdf', bytes: new Uint8Array([1]) }]

describe('checkRequest', () => {
  it('takes the defaults of the wire contract', () => {
    expect(checkRequest({ files })).toEqual({ files, type: 'auto', confidenceMin: 0.5, strict: true })
  })

  it.each([
    ['auto', 'auto'],
    ['electricite', 'electricite'],
    ['Électricité', 'electricite'],
    ['elec', 'electricite'],
    ['e', 'electricite'],
    ['gaz', 'gaz'],
    ['gas', 'gaz'],
    ['g', 'gaz'],
    ['dual', 'dual'],
    ['duale', 'dual'],
    ['duo', 'dual'],
    ['pack', 'dual'],
  ])('takes the type %s for %s', (written, type) => {
    expect(checkRequest({ files, type: written as 'auto' }).type).toBe(type)
  })

  it.each(['eau', '', 'toString', 3, null])('refuses the type %j', (type) => {
    expect(() => checkRequest({ files, type } as unknown as AnalysisRequest)).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })

  it.each([0, 0.5, 1])('takes the confidence %d', (confidenceMin) => {
    expect(checkRequest({ files, confidenceMin }).confidenceMin).toBe(confidenceMin)
  })

  it.each([-0.1, 1.1, Number.NaN, '0,5'])('refuses the confidence %j', (confidenceMin) => {
    expect(() => checkRequest({ files, confidenceMin } as AnalysisRequest)).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })
})
