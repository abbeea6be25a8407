import { describe, expect, it } from 'vitest'
import { judgeFindings } from './judge-findings.js'

const evaluation = {
  clean: false,
  expected_findings: ['E-ARI-05', 'E-TAX-04'],
  forbidden_findings: ['E-ARI-01', 'E-TAX-03'],
  neutral_findings: ['E-ARI-06'],
  mask_terms: [],
  not_scored: [],
}

describe('judgeFindings', () => {
  it('tells found, missed and forbidden rules apart, and leaves neutral ones alone', () => {
    const fired = ['E-ARI-05', 'E-ARI-05', 'E-ARI-06', 'E-TAX-03', 'E-LEG-05'].map((rule_id) => ({
      rule_id,
      severity: 3 as const,
    }))
    expect(judgeFindings(evaluation, fired)).toEqual({
      expected: ['E-ARI-05', 'E-TAX-04'],
      found: ['E-ARI-05'],
      missed: ['E-TAX-04'],
      false: ['E-TAX-03'],
      fired: ['E-ARI-05', 'E-ARI-06', 'E-LEG-05', 'E-TAX-03'],
    })
  })

  it('takes any serious money or tax rule on a clean bill for false, even when not listed as forbidden', () => {
    const clean = { ...evaluation, clean: true, expected_findings: [], forbidden_findings: [], neutral_findings: [] }
    const fired = [
      { rule_id: 'E-ARI-02', severity: 3 as const },
      { rule_id: 'E-TAX-08', severity: 1 as const },
      { rule_id: 'E-LEG-05', severity: 2 as const },
    ]
    expect(judgeFindings(clean, fired).false).toEqual(['E-ARI-02'])
  })
})
