import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadSpecimens } from './load-specimens.js'

const amount = z.number()
const line = z.object({ amount_ht: amount })
const billSchema = z.object({
  energies: z.array(
    z.object({
      readings: z.array(z.object({ band: z.string(), old_index: amount, new_index: amount, unit: z.string() })),
      consumption: z.array(line.extend({ band: z.string(), quantity_kwh: amount, unit_price_ht: amount })),
      total_kwh: amount.nullable(),
      subscription: z.array(line),
      taxes: z.array(line.extend({ code: z.string(), base: amount.nullish(), rate: amount.nullish() })),
    }),
  ),
  services: z.array(line),
  vat: z.array(z.object({ rate: amount, base_ht: amount, amount })),
  totals: z.object({ ht: amount, vat: amount, ttc: amount }),
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const folders = [
  'dev',
  'own',
  'held-out',
  'exam',
  'unseen',
  'blind',
  'blind-c',
  'blind-d',
  'blind-e',
  'blind-f',
  'blind-g',
  'blind-h',
  'blind-i',
].map((name) => loadSpecimens(resolve(import.meta.dirname, '../specimens', name)))
const clean = folders.flatMap(({ specimens }) => specimens).filter(({ truth }) => truth.evaluation.clean)

describe.each(clean)('clean specimen $id', ({ truth }) => {
  const bill = billSchema.parse(truth.invoice)

  it('adds up from its lines to its total', () => {
    const lines = bill.energies.flatMap(({ subscription, consumption, taxes }) => [
      ...subscription,
      ...consumption,
      ...taxes,
    ])
    const charges = [...lines, ...bill.services].map(({ amount_ht }) => amount_ht)
    expect(sum(charges)).toBeCloseTo(bill.totals.ht, 2)
    expect(sum(bill.vat.map(({ base_ht }) => base_ht))).toBeCloseTo(bill.totals.ht, 2)
    for (const { rate, base_ht, amount: vat } of bill.vat)
      expect(Math.abs((base_ht * rate) / 100 - vat)).toBeLessThan(0.0051)
    expect(bill.totals.ht + bill.totals.vat).toBeCloseTo(bill.totals.ttc, 2)
  })

  it('multiplies and subtracts correctly', () => {
    for (const { consumption, taxes, readings, total_kwh } of bill.energies) {
      for (const { quantity_kwh, unit_price_ht, amount_ht } of consumption)
        expect(Math.abs(quantity_kwh * unit_price_ht - amount_ht)).toBeLessThan(0.0051)
      for (const { code, base, rate, amount_ht } of taxes)
        if (code !== 'cta' && base != null && rate != null)
          expect(Math.abs((base * rate) / 1000 - amount_ht)).toBeLessThan(0.0051)
      const kwh = consumption.map(({ quantity_kwh }) => quantity_kwh)
      if (total_kwh !== null) expect(sum(kwh)).toBe(total_kwh)
      const indexed = readings.filter(({ unit }) => unit === 'kWh')
      if (indexed.length > 0)
        expect(sum(indexed.map(({ old_index, new_index }) => new_index - old_index))).toBe(sum(kwh))
    }
  })
})
