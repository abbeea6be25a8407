import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

describe('E-TAX-08: VAT base', () => {
  it('fires when the base lacks the CTA, or the amount was computed without the excise', () => {
    const cta = electricityBill.energies?.[0]?.taxes?.[0]?.amount_ht ?? 0
    const short = editedAll(electricityBill, {
      'vat.0.base_ht': (base: number) => Math.round((base - cta) * 100) / 100,
    })
    expect(outcomeOf('E-TAX-08', short)).toMatchObject([{ message: expect.stringContaining('la CTA') as string }])
    const amount = editedAll(electricityBill, { 'vat.0.amount': (vat: number) => Math.round((vat - 2.5) * 100) / 100 })
    expect(outcomeOf('E-TAX-08', amount)).toMatchObject([
      { rangeEur: null, message: expect.stringContaining('l’accise') as string },
    ])
  })

  it('leaves any other gap to the arithmetic', () => {
    expect(outcomeOf('E-TAX-08', editedAll(electricityBill, { 'vat.0.base_ht': (base: number) => base - 7 }))).toBe(
      'passed',
    )
    expect(outcomeOf('E-TAX-08', editedAll(electricityBill, { 'vat.0.base_ht': null }))).toHaveLength(1)
  })
})
