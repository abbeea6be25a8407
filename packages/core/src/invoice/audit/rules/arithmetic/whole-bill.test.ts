import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToCent, sumOfAmounts } from '../../../../energy/cents.js'
import { consistentBill } from '../../../../testing/consistent-bill.js'
import { edited, editedAll } from '../../../../testing/edited.js'
import type { BareInvoice } from '../../../../testing/field-invoice.js'
import { randomBillPlan } from '../../../../testing/random-bill.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'

const period = { from: '2025-03-01', to: '2025-04-30' }

/** Before August 2025 a bill has two rates of VAT. */
const twoRates = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period,
      powerKva: 6,
      networkTariff: 'CU4',
      bands: [{ band: 'base', quantity: 500, price: 0.15 }],
      monthlyPrice: 11.18,
    },
  ],
})

/** The bill with an amount in the base of the other rate; every printed total still follows from the printed bases. */
function moved(bill: BareInvoice, amount: number): BareInvoice {
  const bases = (bill.vat as { base_ht: number }[]).map((line) => line.base_ht)
  const [reduced, normal] = [(bases[0] ?? 0) - amount, (bases[1] ?? 0) + amount].map(roundToCent)
  const vat = [reduced, normal].map((base, index) => roundToCent(((base ?? 0) * (index === 0 ? 5.5 : 20)) / 100))
  return editedAll(bill, {
    'vat.0.base_ht': reduced,
    'vat.1.base_ht': normal,
    'vat.0.amount': vat[0],
    'vat.1.amount': vat[1],
    'totals.vat': sumOfAmounts(vat),
    'totals.ttc': sumOfAmounts([...bases, ...vat]),
  })
}

describe('E-ARI-12: the whole bill', () => {
  it('fires when lines are taxed in the base of another rate, which no other rule sees', () => {
    // 15.00 EUR of subscription at 20 % instead of 5.5 %
    const wrong = moved(twoRates, 15)
    expect(outcomeOf('E-ARI-12', wrong)).toMatchObject([{ difference: 2.18, rangeEur: [2.18, 2.18] }])
    for (const other of ['E-ARI-01', 'E-ARI-02', 'E-ARI-03', 'E-TAX-01', 'E-TAX-02', 'E-TAX-08'])
      expect(outcomeOf(other, wrong), other).toBe('passed')
  })

  it('finds nothing in a correct bill, whatever its energies, dates, powers and splits', () => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        expect(outcomeOf('E-ARI-12', consistentBill(plan))).toBe('passed')
      }),
      { numRuns: 200 },
    )
  })

  it('leaves to their rules a wrong line, a wrong total and a wrong VAT', () => {
    const silentOrPassed = (bill: BareInvoice) => {
      const outcome = outcomeOf('E-ARI-12', bill)
      return outcome === 'passed' || outcome.every((one) => typeof one === 'string')
    }
    for (const path of ['energies.0.consumption.0.amount_ht', 'totals.ttc', 'totals.ht', 'vat.1.amount'])
      expect(silentOrPassed(edited(twoRates, path, (amount: number) => amount + 7)), path).toBe(true)
  })

  it('stays silent where a rate was not read', () => {
    const unread = edited(twoRates, 'energies.0.taxes.0.vat_rate', () => null)
    expect(outcomeOf('E-ARI-12', unread)).toEqual([expect.stringContaining('taux de TVA')])
  })
})
