import fc from 'fast-check'
import { addDays } from '../energy/iso-calendar.js'
import type { BillPlan, SupplyPlan } from './consistent-bill.js'

const price = fc.integer({ min: 900, max: 2800 }).map((tenThousandths) => tenThousandths / 10_000)
const gasPrice = fc.integer({ min: 5000, max: 13_000 }).map((value) => value / 100_000)
const monthlyPrice = fc.integer({ min: 700, max: 6000 }).map((cents) => cents / 100)
const bandSets = [
  ['base'],
  ['hp', 'hc'],
  ['bleu_hc', 'bleu_hp', 'blanc_hc', 'blanc_hp', 'rouge_hc', 'rouge_hp'],
] as const

/** Days from which a period of up to a year stays inside the tables of the energy. */
const offsets = { electricite: ['2023-08-01', 700], gaz: ['2024-07-01', 360] } as const

const electricity: fc.Arbitrary<SupplyPlan> = fc
  .record({
    start: fc.integer({ min: 0, max: offsets.electricite[1] }),
    days: fc.integer({ min: 20, max: 370 }),
    powerKva: fc.constantFrom(3, 6, 9, 12, 15, 18, 24, 30, 36),
    networkTariff: fc.constantFrom('CU4', 'CUST', 'MU4', 'MUDT', undefined),
    bands: fc.constantFrom(...bandSets),
    quantities: fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 6, maxLength: 6 }),
    prices: fc.array(price, { minLength: 6, maxLength: 6 }),
    monthlyPrice,
    splitExcise: fc.boolean(),
    advance: fc.boolean(),
  })
  .map(({ start, days, advance, bands, quantities, prices, networkTariff, ...plan }) => {
    const from = addDays(offsets.electricite[0], start)
    const to = addDays(from, days - 1)
    // In advance (terme à échoir): two months of subscription after the consumption, where the grids still reach.
    const subscriptionPeriod = advance ? { from: addDays(to, 1), to: addDays(to, 60) } : { from, to }
    return {
      energy: 'electricite' as const,
      period: { from, to },
      subscriptionPeriod: subscriptionPeriod.to <= '2026-07-31' ? subscriptionPeriod : { from, to },
      bands: bands.map((band, index) => ({ band, quantity: quantities[index] ?? 0, price: prices[index] ?? 0 })),
      ...plan,
      ...(networkTariff === undefined ? {} : { networkTariff }),
    }
  })

const gas: fc.Arbitrary<SupplyPlan> = fc
  .record({
    start: fc.integer({ min: 0, max: offsets.gaz[1] }),
    days: fc.integer({ min: 20, max: 365 }),
    quantity: fc.integer({ min: 10, max: 2500 }),
    gasPrice,
    gasOption: fc.constantFrom('T1' as const, 'T2' as const),
    monthlyPrice,
    splitExcise: fc.boolean(),
  })
  .map(({ start, days, quantity, gasPrice: unitPrice, ...plan }) => {
    const from = addDays(offsets.gaz[0], start)
    return {
      energy: 'gaz' as const,
      period: { from, to: addDays(from, days - 1) },
      bands: [{ band: 'gaz', quantity, price: unitPrice }],
      ...plan,
    }
  })

/** Plans of correct bills: one energy or both, with or without services, payments and balances. */
export const randomBillPlan: fc.Arbitrary<BillPlan> = fc
  .record({
    supplies: fc.oneof(fc.tuple(electricity), fc.tuple(gas), fc.tuple(electricity, gas)),
    services: fc.array(
      fc.record({
        label: fc.constantFrom('Contribution locale', 'Remise facture en ligne', 'Mise en service'),
        amount: fc.integer({ min: -1500, max: 6000 }).map((cents) => cents / 100),
      }),
      { maxLength: 2 },
    ),
    alreadyPaid: fc.option(fc.integer({ min: 10, max: 3000 }), { nil: undefined }),
    previousBalance: fc.option(
      // A larger credit is paid out, not carried over.
      fc.integer({ min: -2400, max: 20_000 }).map((cents) => cents / 100),
      { nil: undefined },
    ),
  })
  .map(({ alreadyPaid, previousBalance, ...plan }) => ({
    ...plan,
    ...(alreadyPaid === undefined ? {} : { alreadyPaid }),
    ...(previousBalance === undefined ? {} : { previousBalance }),
  }))
