import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { edited, editedAll } from '../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { auditEnergyInvoice } from '../audit-energy-invoice.js'
import { refusals } from './refusals.js'

const clock = () => new Date('2026-07-10T10:00:00Z')

const history = [
  '2025-07',
  '2025-08',
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
].map((month) => ({ month, kwh: 250, nature: 'R' as const }))

/** A market offer fifteen percent above the regulated tariff, with a real year of history, all within the grid in force. */
const dear = {
  ...consistentBill({
    supplies: [
      {
        energy: 'electricite',
        period: { from: '2026-05-01', to: '2026-06-30' },
        powerKva: 6,
        bands: [{ band: 'base', quantity: 500, price: 0.155 }],
        monthlyPrice: 12.5,
      },
    ],
  }),
} as BareInvoice
const withHistory: BareInvoice = {
  ...dear,
  offer: { regulated: false },
  energies: (dear.energies ?? []).map((supply) => ({ ...supply, history })),
}

const savingsOf = (bill: BareInvoice, at = clock) => auditEnergyInvoice(fieldInvoice(bill), { clock: at }).savings

describe('savings', () => {
  it('are a range around the exact gap, with their assumptions', () => {
    const savings = savingsOf(withHistory)
    // 3 000 kWh × ((0.155 + 0.03085) × 1.2 − 0.19398) + (12.50 × 12 + 14.92) × 1.2 − 188.20 = 96.8 EUR a year.
    expect(savings).toMatchObject({ claimable: true, reason: null })
    expect(savings.low_eur_year).toBeLessThanOrEqual(96)
    expect(savings.high_eur_year).toBeGreaterThanOrEqual(97)
    expect((savings.high_eur_year ?? 0) - (savings.low_eur_year ?? 0)).toBeLessThanOrEqual(30)
    expect(savings.assumptions).toHaveLength(3)
  })

  it.each([
    ['a grid in force that is newer than the bill', withHistory, () => new Date('2026-11-21'), 'antérieurs'],
    ['reference data past its revision day', withHistory, () => new Date('2027-03-01'), 'à jour'],
    ['no printed history', dear, clock, 'historique'],
    ['a history with a gap', edited(withHistory, 'energies.0.history.3.month', () => '2025-09'), clock, 'consécutifs'],
    ['an estimated month', edited(withHistory, 'energies.0.history.5.nature', () => 'E'), clock, 'relevé'],
    ['a bill already at the regulated tariff', edited(withHistory, 'offer.regulated', () => true), clock, 'déjà'],
    ['a contract that ends', edited(withHistory, 'kind', () => 'resiliation'), clock, 'prend fin'],
    [
      'an option that needs the hours of use',
      edited(withHistory, 'energies.0.power_kva', () => 9),
      clock,
      'option Base',
    ],
    [
      'a price below the reference',
      edited(withHistory, 'energies.0.consumption.0.amount_ht', () => 60),
      clock,
      'ne dépasse pas',
    ],
    [
      'a saving too small to be sure',
      edited(withHistory, 'energies.0.consumption.0.amount_ht', () => 66),
      clock,
      'trop faible',
    ],
  ] as const)('are refused for %s', (_case, bill, at, reason) => {
    expect(savingsOf(bill, at)).toMatchObject({
      claimable: false,
      low_eur_year: null,
      assumptions: [],
      reason: expect.stringContaining(reason) as string,
    })
  })

  it('stand against the off-peak grid of the same power, over the splits that the bill allows', () => {
    const offPeak = marketBill({
      power: 9,
      bands: { hp: 0.19, hc: 0.14 },
      from: '2026-02-01',
      to: '2026-06-30',
      kwh: 2000,
    })
    const savings = savingsOf(offPeak)
    expect(savings).toMatchObject({
      claimable: true,
      reference: 'TRVE résidentiel option Heures creuses 9 kVA',
      reference_date: '2026-02-01',
    })
    expect(savings.low_eur_year).toBeGreaterThan(0)
    expect(savings.high_eur_year ?? 0).toBeGreaterThan(savings.low_eur_year ?? 0)
    expect(savings.assumptions.join(' ')).toContain('dix points')
  })

  it('keep the two questions apart: a price that was fair then may be dear now, and the reverse', () => {
    const old = edited(withHistory, 'energies.0.consumption.0.from', () => '2026-01-20')
    expect(savingsOf(old).reason).toContain('antérieurs')
    const fixed = editedAll(old, {
      offer: { regulated: false, price_type: 'fixe', end_date: '2026-12-31' },
      'energies.0.consumption.0.from': '2026-02-01',
    })
    expect(savingsOf(fixed)).toMatchObject({ claimable: true })
  })

  it('send a gap above thirty percent to review instead of claiming it', () => {
    const amount = 'energies.0.consumption.0.amount_ht'
    const absurd = edited(withHistory, amount, (value: number) => value * 1.45)
    const audit = auditEnergyInvoice(fieldInvoice(absurd), { clock })
    expect(audit.savings.reason).toContain('30 %')
    expect(audit.review).toEqual([expect.stringContaining('30 %')])
    expect(auditEnergyInvoice(fieldInvoice(withHistory), { clock }).review).toEqual([])
  })

  it('of gas stand against the reference price of the month, whatever its zone', () => {
    const gas = marketBill({ energy: 'gaz', bands: { gaz: 0.095 }, from: '2026-03-01', to: '2026-03-31', kwh: 1500 })
    const dearGas = edited(gas, 'energies', (supplies: object[]) =>
      supplies.map((supply) => ({ ...supply, annual_reference_kwh: 14_000 })),
    )
    const march = () => new Date('2026-03-31')
    const savings = savingsOf(dearGas, march)
    expect(savings).toMatchObject({ claimable: true, reference_date: '2026-03-01' })
    expect(savings.assumptions.join(' ')).toContain('indicatif')
    expect(savingsOf(dearGas, () => new Date('2026-04-05')).reason).toContain('de ce mois')
  })
})

describe('savings on a bill of two energies', () => {
  const days = { from: '2026-03-01', to: '2026-03-31' }
  const march = () => new Date('2026-03-31')
  const priced = (electricity: number, gas: number): { one: BareInvoice; other: BareInvoice; both: BareInvoice } => {
    const withYear = (bill: BareInvoice, kwh: number): BareInvoice =>
      edited(bill, 'energies', (supplies: object[]) =>
        supplies.map((supply) => ({ ...supply, annual_reference_kwh: kwh })),
      )
    const one = withYear(marketBill({ power: 6, bands: { base: electricity }, ...days, kwh: 300 }), 4000)
    const other = withYear(marketBill({ energy: 'gaz', bands: { gaz: gas }, ...days, kwh: 1500 }), 14_000)
    return { one, other, both: { ...one, energies: [...(one.energies ?? []), ...(other.energies ?? [])] } }
  }

  it('are the sum of those of each energy, with the references of both', () => {
    const { one, other, both } = priced(0.165, 0.095)
    const [first, second, savings] = [savingsOf(one, march), savingsOf(other, march), savingsOf(both, march)]
    expect(savings).toMatchObject({
      claimable: true,
      reference: `${first.reference ?? ''} et ${second.reference ?? ''}`,
      reference_date: '2026-03-01',
    })
    for (const end of ['low_eur_year', 'high_eur_year'] as const)
      expect(Math.abs((savings[end] ?? 0) - (first[end] ?? 0) - (second[end] ?? 0))).toBeLessThanOrEqual(10)
    expect(savings.assumptions.join(' ')).toMatch(/kWh d’électricité par an.*kWh de gaz par an/)
  })

  it('count an energy below its reference against the other', () => {
    const [dearGas, cheapElectricity] = [priced(0.1308, 0.095), priced(0.11, 0.095)]
    const low = (bill: BareInvoice) => savingsOf(bill, march).low_eur_year ?? 0
    expect(low(cheapElectricity.both)).toBeLessThan(low(dearGas.both))
    expect(savingsOf(priced(0.11, 0.05).both, march).reason).toContain('ne dépasse pas')
  })

  it('are refused with the sentence of the energy that cannot be compared', () => {
    const { both } = priced(0.165, 0.095)
    const unread = edited(both, 'energies.0.tariff_option', () => null)
    expect(savingsOf(unread, march).reason).toBe(refusals.option_not_read)
    expect(savingsOf(both, () => new Date('2026-04-05')).reason).toBe(refusals.gas_month_missing)
    expect(savingsOf(priced(0.165, 0.115).both, march).reason).toBe(refusals.gap_to_review)
  })

  it('are refused on two contracts of one energy', () => {
    const { one } = priced(0.165, 0.095)
    const twice = { ...one, energies: [...(one.energies ?? []), ...(one.energies ?? [])] }
    expect(savingsOf(twice, march).reason).toBe(refusals.several_contracts)
  })
})

function marketBill(plan: {
  energy?: 'electricite' | 'gaz'
  power?: number
  bands: Record<string, number>
  from: string
  to: string
  kwh: number
}): BareInvoice {
  const { energy = 'electricite', power, bands, from, to, kwh } = plan
  const names = Object.entries(bands)
  const bill = consistentBill({
    supplies: [
      {
        energy,
        period: { from, to },
        ...(power === undefined ? {} : { powerKva: power }),
        bands: names.map(([band, price]) => ({
          band,
          price,
          quantity: kwh / names.length / (energy === 'gaz' ? 11.2 : 1),
        })),
        monthlyPrice: energy === 'gaz' ? 22 : 17,
      },
    ],
  })
  return { ...bill, offer: { regulated: false } }
}
