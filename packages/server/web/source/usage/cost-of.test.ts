import { describe, expect, it } from 'vitest'
import { createFormats } from '../shell/formats.js'
import { askedModels, costOf, costRemark } from './cost-of.js'
import { usageWords } from './usage-words.js'

const formats = createFormats('en')
const said = (cost: number | null, unpriced: number | null) => {
  const given = { cost_usd: cost, unpriced_calls: unpriced }
  return [costOf(given, usageWords.en, formats), costRemark(given, usageWords.en, formats)]
}

describe('askedModels', () => {
  it('is false where nothing tells of a model', () => {
    expect(askedModels({ input_tokens: 0, cost_usd: 0, unpriced_calls: 0 })).toBe(false)
    expect(askedModels({ input_tokens: 0, cost_usd: 0, unpriced_calls: null })).toBe(false)
    expect(askedModels({ input_tokens: 0, cost_usd: null, unpriced_calls: 1 })).toBe(true)
    expect(askedModels({ input_tokens: 12, cost_usd: 0, unpriced_calls: 0 })).toBe(true)
  })
})

describe('costOf', () => {
  it('tells what nothing cost from what nobody knows', () => {
    expect(said(0, 0)).toEqual(['US$0.00', null])
    expect(said(null, 3)).toEqual(['unknown', '3 calls of unknown price'])
    expect(said(0.25, 1)).toEqual(['at least US$0.25', '1 call of unknown price'])
    expect(said(0.25, null)).toEqual(['at least US$0.25', 'calls of unknown price were not counted'])
    expect(said(1.2345, 0)).toEqual(['US$1.2345', null])
  })
})
