import { describe, expect, it } from 'vitest'
import { fieldInvoice, type BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const withLines = (...lines: object[]): BareInvoice => ({
  ...electricityBill,
  services: lines.map((line) => ({
    vat_rate: 20,
    kind: 'prestation_reseau',
    from: '2026-02-01',
    to: '2026-02-28',
    ...line,
  })),
})

describe('E-B2B: professional contracts', () => {
  it('E-B2B-01 fires on overruns in two months, not on one', () => {
    const line = { label: 'Dépassement de puissance (CMDPS)', amount_ht: 37.23 }
    const earlier = { earlier: [fieldInvoice(withLines({ ...line, from: '2026-01-01' }))] }
    expect(outcomeOf('E-B2B-01', withLines(line), earlier)).toMatchObject([
      { message: expect.stringContaining('2 mois, pour 74,46') as string },
    ])
    expect(outcomeOf('E-B2B-01', withLines(line))).toBe('passed')
    expect(outcomeOf('E-B2B-01', withLines({ ...line, from: null }))).toEqual([expect.stringContaining('mois')])
    expect(outcomeOf('E-B2B-01', electricityBill)).toEqual([])
  })

  it('E-B2B-03 fires on reactive energy', () => {
    expect(outcomeOf('E-B2B-03', withLines({ label: 'Énergie réactive 1 200 kvarh', amount_ht: 29.28 }))).toMatchObject(
      [{ observed: '29,28 €' }],
    )
    expect(outcomeOf('E-B2B-03', withLines({ label: 'Mise en service', amount_ht: 12 }))).toEqual([])
  })

  it('E-B2B-07 fires on a penalty for volume', () => {
    for (const label of ['Pénalité d’écart de volume', 'Take-or-pay 2025', 'Complément d’engagement de consommation'])
      expect(outcomeOf('E-B2B-07', withLines({ label, amount_ht: 250 })), label).toMatchObject([{ rangeEur: [0, 250] }])
    expect(outcomeOf('E-B2B-07', withLines({ label: 'Pénalité de retard', amount_ht: 15 }))).toEqual([])
  })
})
