import type { ReviewField } from '@constat/client'
import { describe, expect, it } from 'vitest'
import { groupFields, placeOf } from './field-groups.js'

const field = (path: string, confidence: number | null, evidence: ReviewField['evidence'] = []): ReviewField => ({
  ...{ path, label: path, line: null, type: 'text', unit: null, choices: null },
  value: confidence === null ? null : 'EDF',
  confidence,
  evidence,
})

describe('groupFields', () => {
  it('puts what is least sure first, and what was not read last', () => {
    const fields = [field('a', 0.95), field('b', 0.7), field('c', null), field('d', 0.3), field('e', 0.9)]
    const { doubtful, sure, unread } = groupFields(fields)
    expect([doubtful, sure, unread].map((group) => group.map(({ path }) => path))).toEqual([
      ['d', 'b'],
      ['a', 'e'],
      ['c'],
    ])
  })
})

describe('placeOf', () => {
  it('is the first that has a page and a box', () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.02 }
    expect(placeOf(field('a', 0.9, [{ page: null, box: null, quote: 'EDF' }]))).toBeNull()
    expect(
      placeOf(
        field('a', 0.9, [
          { page: 2, box: null, quote: 'EDF' },
          { page: 1, box, quote: 'EDF' },
        ]),
      ),
    ).toEqual({ page: 1, box })
  })
})
