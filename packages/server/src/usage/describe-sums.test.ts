import { describe, expect, it } from 'vitest'
import { nothingUsed } from '../keys/key-usage.js'
import { describeUsed } from './describe-sums.js'

describe('the cost of models', () => {
  it.each([
    ['nothing was asked', {}, 0],
    ['all was priced', { costMicroUsd: 29_500 }, 0.0295],
    ['a model is free', { inputTokens: 10 }, 0],
    ['part of it has no price', { costMicroUsd: 29_500, unpricedCalls: 3 }, 0.0295],
    ['nothing of it has a price', { inputTokens: 10, unpricedCalls: 3 }, null],
    ['it was counted without, of no model', { unpricedCalls: null }, 0],
    ['it was counted without, of some model', { inputTokens: 10, unpricedCalls: null }, null],
  ])('where %s', (_what, used, expected) => {
    expect(describeUsed({ ...nothingUsed, ...used })).toMatchObject({ cost_usd: expected })
  })
})
