import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { edited } from '../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { randomBillPlan } from '../../../testing/random-bill.js'
import { simulateBill } from './simulate-bill.js'

interface Truth {
  invoice: BareInvoice
  evaluation: { clean: boolean }
}

const folders = ['dev', 'exam'].map((name) => new URL(`../../../../specimens/${name}/truth/`, import.meta.url))
const cleanBills = folders
  .flatMap((folder) => readdirSync(folder).map((file) => ({ file, folder })))
  .map(({ file, folder }) => ({ file, ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Truth) }))
  .filter(({ evaluation }) => evaluation.clean)

const regulated = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period: { from: '2026-02-01', to: '2026-04-30' },
      powerKva: 6,
      networkTariff: 'CU4',
      bands: [{ band: 'base', quantity: 1000, price: 0.1308 }],
      monthlyPrice: 11.8,
    },
  ],
})

describe('simulated bill', () => {
  it.each(cleanBills)('$file: comes out at the printed totals, to the cent', ({ invoice }) => {
    const simulation = simulateBill(fieldInvoice(invoice))
    expect(simulation.reason).toBeNull()
    expect(simulation.totals).toMatchObject({ ht: invoice.totals?.ht, ttc: invoice.totals?.ttc })
  })

  it('comes out at the printed totals whatever the energies, dates, powers and splits of a correct bill', () => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const { difference_ttc: difference, reason } = simulateBill(fieldInvoice(consistentBill(plan)))
        expect({ difference, reason }).toEqual({ difference: 0, reason: null })
      }),
      { numRuns: 200 },
    )
  })

  it('shows line by line what a wrong bill should be', () => {
    const wrong = edited(regulated, 'energies.0.consumption.0.amount_ht', (amount: number) => amount + 10)
    const { lines } = simulateBill(fieldInvoice(wrong))
    expect(lines.find(({ place }) => place === 'energies.0.consumption.0')).toMatchObject({ amount_ht: 130.8 })
    const dear = edited(regulated, 'totals.ttc', (ttc: number) => ttc + 12)
    expect(simulateBill(fieldInvoice(dear)).difference_ttc).toBe(12)
  })

  it('gives a regulated bill back at the regulated prices', () => {
    expect(simulateBill(fieldInvoice(regulated), { prices: 'regulated' }).totals).toEqual(
      simulateBill(fieldInvoice(regulated)).totals,
    )
  })

  it('recomputes under another option, at the grid of the days', () => {
    const { lines, totals } = simulateBill(fieldInvoice(regulated), { option: 'hphc', offPeakShare: 0.4 })
    const consumption = lines.filter(({ part }) => part === 'consumption')
    expect(consumption.map(({ amount_ht }) => amount_ht)).toEqual([84.72, 40.28])
    expect(totals?.ttc).toBeLessThan(simulateBill(fieldInvoice(regulated)).totals?.ttc ?? 0)
    expect(simulateBill(fieldInvoice(regulated), { option: 'hphc' }).reason).toContain('poste horaire')
  })

  it('recomputes subscription and CTA at another power', () => {
    const lower = simulateBill(fieldInvoice(regulated), { powerKva: 3 })
    const part = (name: string) => lower.lines.find(({ place }) => place === `energies.0.${name}.0`)
    expect(part('subscription')?.amount_ht).toBe(26.8)
    // (16.80 + 22.00 + 10.11 × 3) × 15 % × 89 / 365
    expect(part('taxes')?.amount_ht).toBe(2.53)
  })

  it('says why it gives nothing', () => {
    expect(simulateBill(fieldInvoice(regulated), { option: 'base', powerKva: 7 }).reason).toContain('grille')
    const unread = edited(regulated, 'energies.0.consumption.0.unit_price_ht', () => null)
    expect(simulateBill(fieldInvoice(unread))).toMatchObject({
      totals: null,
      lines: [],
      reason: expect.any(String) as string,
    })
    expect(() => simulateBill(fieldInvoice(regulated), { powerKva: 48 })).toThrow(InvalidOptionError)
  })
})
