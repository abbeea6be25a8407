import { describe, expect, it } from 'vitest'
import { suppliers } from '../../../energy/suppliers.js'
import { ruleCatalogue } from './rule-catalogue.js'

describe('rule catalogue', () => {
  it('holds every rule once, by family and in order', () => {
    const numbers = (prefix: string, ...of: number[]) =>
      of.map((number) => `${prefix}-${String(number).padStart(2, '0')}`)
    expect(ruleCatalogue.map((rule) => rule.id)).toEqual([
      ...numbers('E-ARI', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
      ...numbers('E-TAX', 1, 2, 3, 4, 5, 6, 7, 8, 9),
      ...numbers('E-RDG', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
      ...numbers('E-IDN', 1, 2),
      ...numbers('E-PWR', 1, 2, 3),
      ...numbers('E-OPT', 1, 2, 3, 4, 5),
      ...numbers('E-PRC', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
      ...numbers('E-SRV', 1, 2, 3),
      ...numbers('E-FEE', 1, 2, 3, 4),
      ...numbers('E-LEG', 1, 2, 3, 4, 5, 6),
      ...numbers('E-DUA', 1),
      ...numbers('E-B2B', 1, 3, 4, 5, 7, 8, 9, 10),
    ])
    for (const rule of ruleCatalogue) expect(rule.id.startsWith(`${rule.family}-`), rule.id).toBe(true)
  })

  it('describes each rule in a short title, a basis, an advice and, for a claim, a letter that quotes the finding', () => {
    for (const rule of ruleCatalogue) {
      expect(rule.title.length, rule.id).toBeLessThanOrEqual(70)
      expect(rule.basis.length, rule.id).toBeGreaterThan(20)
      if (rule.letter !== null) expect(rule.letter.split('{constat}'), rule.id).toHaveLength(2)
      expect(rule.advice, rule.id).toMatch(/\.$/)
    }
  })

  it('claims nothing for what is no fault of a bill: market prices, options, powers', () => {
    expect(ruleCatalogue.filter((rule) => rule.letter === null).map((rule) => rule.id)).toEqual([
      ...[
        'E-PWR-02',
        'E-OPT-01',
        'E-OPT-02',
        'E-OPT-03',
        'E-PRC-01',
        'E-PRC-02',
        'E-PRC-03',
        'E-PRC-08',
        'E-B2B-01',
        'E-B2B-05',
        'E-B2B-08',
      ],
    ])
    expect(ruleCatalogue.find((rule) => rule.id === 'E-ARI-04')?.letter).toContain('{constat}')
  })

  it('never accuses and names no supplier', () => {
    const names = suppliers().flatMap((supplier) => [supplier.name, ...supplier.aliases, ...supplier.brands])
    for (const rule of ruleCatalogue) {
      const text = [rule.title, rule.basis, rule.advice, rule.letter ?? ''].join(' ')
      expect(text, rule.id).not.toMatch(/fraud|escroqu|tromp|illégal|abus|!/i)
      for (const name of names) expect(text.split(/[^\p{L}\d]+/u), `${rule.id} names ${name}`).not.toContain(name)
    }
  })
})
