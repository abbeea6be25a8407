import { describe, expect, it } from 'vitest'
import type { DocumentEvaluation } from './evaluate-folder.js'
import { formatTable } from './format-table.js'
import { quantile, summarize } from './summarize.js'
import { unmetThresholds } from './unmet-thresholds.js'

function bill(outcomes: DocumentEvaluation['leaves'][number]['outcome'][]): DocumentEvaluation {
  return {
    id: 'bill',
    folder: 'own',
    leaves: outcomes.map((outcome) => ({
      path: 'totals.ht',
      field: 'totals.ht',
      outcome,
      expected: 1,
      got: 1,
      confidence: 0.95,
      quote: null,
    })),
    findings: { expected: ['E-TAX-03'], found: ['E-TAX-03'], missed: [], false: [], fired: ['E-TAX-03'] },
    leaks: [],
    overallConfidence: 0.95,
    milliseconds: 10,
    error: null,
  }
}

const options = { stage: 'analysis' as const, families: ['E-TAX'] }
const refused = { file: 'a.pdf', kind: 'water', folder: 'own', isRefused: true, answer: 'not_an_energy_bill' }

describe('unmetThresholds', () => {
  it('is empty for an evaluation without mistakes', () => {
    expect(unmetThresholds(summarize([bill(['right', 'right'])], [refused], options), 0.98)).toEqual([])
  })

  it('names everything that is below', () => {
    const bad: DocumentEvaluation = {
      ...bill(['right', 'wrong']),
      findings: { expected: ['E-TAX-03'], found: [], missed: ['E-TAX-03'], false: ['E-ARI-01'], fired: ['E-ARI-01'] },
      leaks: [{ term: 'EDF', place: 'text' }],
    }
    const accepted = { ...refused, isRefused: false, answer: 'accepted' }
    expect(unmetThresholds(summarize([bad], [accepted], options), 0.98)).toEqual([
      'precision 0.5 is below 0.98',
      'recall 0.5 is below 0.98',
      'expected findings of E-TAX were missed',
      '1 false findings',
      '1 mask terms in anonymous reports',
      '1 negatives accepted',
    ])
  })
})

describe('quantile', () => {
  it('takes the nearest rank', () => {
    expect([0.5, 0.95, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([2, 4, 4])
  })
})

describe('formatTable', () => {
  it('aligns columns', () => {
    const columns = [{ heading: 'field' }, { heading: 'n', align: 'right' as const }]
    expect(formatTable(columns, [['totals.ht', '7']])).toBe('field      n\n---------  -\ntotals.ht  7')
  })
})
