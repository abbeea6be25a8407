import { describe, expect, it } from 'vitest'
import { compareInvoice, type LeafComparison } from './compare-invoice.js'
import { score } from './score.js'

function field(value: unknown, confidence = 0.95): unknown {
  return { value, confidence, evidence: [{ source: 'rules', page: 1, box: null, quote: `read ${String(value)}` }] }
}

function line(band: string, from: string, amount: number): Record<string, unknown> {
  return { band: field(band), from: field(from), amount_ht: field(amount) }
}

function outcomes(leaves: readonly LeafComparison[]): Record<string, string> {
  return Object.fromEntries(leaves.map(({ path, outcome }) => [path, outcome]))
}

describe('compareInvoice', () => {
  it('judges leaves as right, wrong, missing or extra, and two nulls as nothing', () => {
    const truth = {
      schema_version: 'energy-invoice/1',
      totals: { ht: 10.5, ttc: 12.6, already_paid: null, previous_balance: null, net_to_pay: 12.6 },
    }
    const got = {
      schema_version: 'energy-invoice/1',
      totals: { ht: field(10.5), ttc: field(12.7), already_paid: field(5), previous_balance: null, net_to_pay: null },
    }
    expect(outcomes(compareInvoice(truth, got))).toEqual({
      'totals.ht': 'right',
      'totals.ttc': 'wrong',
      'totals.already_paid': 'extra',
      'totals.net_to_pay': 'missing',
    })
  })

  it('does not score keys absent from the truth, nor the paths told not to', () => {
    const truth = { supplier: { name: 'EDF' }, energies: [{ energy: 'gaz', total_ttc: null }] }
    const got = {
      supplier: { name: field('EDF'), website: field('edf.fr') },
      energies: [{ energy: field('gaz'), total_ttc: field(9), network_tariff: field('T2') }],
    }
    expect(outcomes(compareInvoice(truth, got, ['energies[0].totals.ttc']))).toEqual({
      'supplier.name': 'right',
      'energies[0].energy': 'right',
    })
  })

  it('counts one missing line as one missing line', () => {
    const truth = {
      consumption: [
        { band: 'hp', from: '2026-01-01', amount_ht: 10 },
        { band: 'hp', from: '2026-02-01', amount_ht: 20 },
        { band: 'hc', from: '2026-01-01', amount_ht: 30 },
      ],
    }
    const got = { consumption: [line('hc', '2026-01-01', 30), line('hp', '2026-02-01', 20)] }
    const leaves = compareInvoice(truth, got)
    expect(score(leaves)).toMatchObject({ right: 6, missing: 3, wrong: 0, extra: 0 })
    expect(leaves.filter(({ outcome }) => outcome === 'missing').map(({ path }) => path)).toEqual([
      'consumption[0].band',
      'consumption[0].from',
      'consumption[0].amount_ht',
    ])
  })

  it('keeps a wrong amount on its line instead of making two lines of it', () => {
    const truth = { consumption: [{ band: 'hp', from: '2026-01-01', amount_ht: 10 }] }
    const leaves = compareInvoice(truth, { consumption: [line('hp', '2026-01-01', 11)] })
    expect(score(leaves)).toMatchObject({ right: 2, wrong: 1, missing: 0, extra: 0 })
  })

  it('counts the scored leaves of a line that the truth does not have', () => {
    const truth = { consumption: [{ band: 'hp', from: '2026-01-01', amount_ht: 10 }], services: [] }
    const invented = { ...line('hc', '2026-05-01', 99), vat_rate: field(20) }
    const got = {
      consumption: [line('hp', '2026-01-01', 10), invented],
      services: [{ label: field('Assurance'), kind: null }],
    }
    const extra = compareInvoice(truth, got).filter(({ outcome }) => outcome === 'extra')
    expect(extra.map(({ path }) => path)).toEqual([
      'consumption[+1].band',
      'consumption[+1].from',
      'consumption[+1].amount_ht',
      'services[+0].label',
    ])
  })

  it('counts everything read below an object that the bill does not print', () => {
    const got = { instalment: { amount: field(50), count: null, next_date: field('2026-01-05') } }
    expect(outcomes(compareInvoice({ instalment: null }, got))).toEqual({
      'instalment.amount': 'extra',
      'instalment.next_date': 'extra',
    })
  })

  it('counts every printed leaf as missing when nothing was read', () => {
    const truth = { invoice: { number: 'A1', due_date: null }, vat: [{ rate: 20, amount: 4 }] }
    expect(score(compareInvoice(truth, null))).toMatchObject({ right: 0, missing: 3, precision: null, recall: 0 })
  })

  it('takes an unread mention for one that is not printed', () => {
    const truth = { mentions: { mediator: false, energy_mix: true } }
    expect(outcomes(compareInvoice(truth, { mentions: { mediator: null, energy_mix: null } }))).toEqual({
      'mentions.energy_mix': 'missing',
    })
  })

  it('carries the confidence and the quote of what was read', () => {
    const [leaf] = compareInvoice({ totals: { ht: 1 } }, { totals: { ht: field(1, 0.7) } })
    expect(leaf).toMatchObject({ field: 'totals.ht', confidence: 0.7, quote: 'read 1' })
  })
})
