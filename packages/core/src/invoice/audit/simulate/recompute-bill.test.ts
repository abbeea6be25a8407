import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { edited } from '../../../testing/edited.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { randomBillPlan } from '../../../testing/random-bill.js'
import { electricityBill } from '../../../testing/sample-bills.js'
import { recomputeBill } from './recompute-bill.js'
import { simulateBill } from './simulate-bill.js'

const consumption = 'energies.0.consumption.0'

describe('recomputed bill', () => {
  it('finds every line and total of a correct bill, and agrees with the simulation that changes nothing', () => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const invoice = fieldInvoice(consistentBill(plan))
        const { lines, expected, difference_ttc: difference } = recomputeBill(invoice)
        expect(lines.filter((line) => line.difference_ht !== null && line.difference_ht !== 0)).toEqual([])
        expect({ difference, expected }).toEqual({ difference: 0, expected: simulateBill(invoice).totals })
        expect(lines.filter((line) => line.reason !== null).map(({ part }) => part)).toEqual(
          invoice.services.map(() => 'service'),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('shows the difference of a wrong line, on it and on no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (cents) => {
        const by = cents / 100
        const wrong = edited(electricityBill, `${consumption}.amount_ht`, (amount: number) => amount + by)
        const off = recomputeBill(fieldInvoice(wrong)).lines.filter((line) => line.difference_ht !== 0)
        expect(off).toMatchObject([{ place: consumption, difference_ht: by }])
      }),
    )
  })

  it('keeps the lines that can be recomputed beside one that was not read', () => {
    const unread = edited(electricityBill, `${consumption}.unit_price_ht`, () => null)
    const { lines, expected, reason } = recomputeBill(fieldInvoice(unread))
    expect(lines.filter((line) => line.expected_ht === null)).toMatchObject([
      { place: consumption, reason: expect.stringContaining('prix') as string },
    ])
    expect({ expected, reason }).toEqual({ expected: null, reason: expect.any(String) as string })
  })

  it('says what stands as printed, and counts it', () => {
    const withService = consistentBill({
      supplies: [
        {
          energy: 'gaz',
          period: { from: '2025-09-05', to: '2025-11-04' },
          gasOption: 'T2',
          bands: [{ band: 'gaz', quantity: 100, price: 0.07 }],
          monthlyPrice: 18,
        },
      ],
      services: [{ label: 'Assistance dépannage', amount: 4.9 }],
    })
    const { lines, difference_ttc: difference } = recomputeBill(fieldInvoice(withService))
    expect(lines.at(-1)).toMatchObject({
      billed_ht: 4.9,
      expected_ht: null,
      reason: expect.stringContaining('repris') as string,
    })
    expect(difference).toBe(0)
    const free = edited(electricityBill, 'energies.0.subscription.0.amount_ht', () => 0)
    expect(recomputeBill(fieldInvoice(free)).lines[0]).toMatchObject({
      expected_ht: null,
      reason: expect.stringContaining('offert') as string,
    })
  })
})
