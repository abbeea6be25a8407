import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { edited, editedAll } from '../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { outcomeOf } from '../../../testing/rule-outcome.js'

interface Plan {
  power?: number
  bands: Record<string, readonly [quantity: number, price: number]>
  from?: string
  to?: string
}

function billOf({ power = 6, bands, from = '2026-02-01', to = '2026-06-30' }: Plan): BareInvoice {
  const bill = consistentBill({
    supplies: [
      {
        energy: 'electricite',
        period: { from, to },
        powerKva: power,
        bands: Object.entries(bands).map(([band, [quantity, price]]) => ({ band, quantity, price })),
        monthlyPrice: 11.8,
      },
    ],
  })
  return editedAll(bill, { 'invoice.number': `F-${from}` })
}

const flat = [8, 8, 9, 8, 8, 8, 8, 8, 8, 9, 9, 9]
const heated = [16, 14, 12, 9, 5, 3, 3, 3, 5, 7, 10, 13]
const ending = (monthly: readonly number[], yearly: number) =>
  [7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6].map((month) => ({
    month: `${month > 6 ? 2025 : 2026}-${String(month).padStart(2, '0')}`,
    kwh: (yearly * (monthly[month - 1] ?? 0)) / 100,
    nature: 'R',
  }))
const withHistory = (bill: BareInvoice, monthly: readonly number[], yearly: number): BareInvoice =>
  edited(bill, 'energies', (supplies: object[]) =>
    supplies.map((supply) => ({ ...supply, history: ending(monthly, yearly) })),
  )

const base = billOf({ bands: { base: [1000, 0.1308] } })
const offPeak = (hp: number, hc: number): BareInvoice => billOf({ bands: { hp: [hp, 0.1412], hc: [hc, 0.1007] } })

describe('E-RDG-10: instalments against a year', () => {
  // 3 000 kWh × 0.194 + 188 = 770 EUR a year.
  const paying = (amount: number, count: number | null = null) =>
    outcomeOf('E-RDG-10', { ...withHistory(base, flat, 3000), instalment: { amount, count } })

  it('accepts payments that make a year', () => {
    expect(paying(64)).toBe('passed')
    expect(paying(76, 10)).toBe('passed')
  })

  it('fires when they are far below or above', () => {
    expect(paying(40)).toMatchObject([{ message: expect.stringContaining('de moins') as string }])
    expect(paying(110)).toMatchObject([{ message: expect.stringContaining('de plus') as string }])
  })

  it('is silent without a year, and without concern for a bill without instalments', () => {
    const summer = billOf({ bands: { base: [100, 0.1308] }, from: '2026-06-01', to: '2026-06-30' })
    expect(outcomeOf('E-RDG-10', { ...summer, instalment: { amount: 40 } })).toEqual([
      expect.stringContaining('trop peu'),
    ])
    expect(outcomeOf('E-RDG-10', base)).toEqual([])
  })
})

describe('E-PWR-02: power against a year', () => {
  const nine = (yearly: number, today = '2026-07-10') =>
    outcomeOf('E-PWR-02', withHistory(billOf({ power: 9, bands: { base: [500, 0.1297] } }), flat, yearly), { today })

  it('accepts a consumption that may need the power', () => {
    expect(nine(4000)).toBe('passed')
  })

  it('fires below 300 kWh per kVA, with the subscription of the step below where the grid knows it', () => {
    expect(nine(2000)).toMatchObject([{ observed: '9 kVA', rangeEur: [0, 47.7] }])
    expect(nine(2000, '2026-11-21')).toMatchObject([{ rangeEur: null }])
  })

  it('does not concern small powers', () => {
    expect(outcomeOf('E-PWR-02', withHistory(base, flat, 900))).toEqual([])
  })
})

describe('E-OPT-01: off-peak share', () => {
  it('accepts a share that pays, or that may pay over a year', () => {
    expect(outcomeOf('E-OPT-01', offPeak(1000, 600))).toBe('passed')
    expect(outcomeOf('E-OPT-01', offPeak(1000, 260))).toBe('passed')
  })

  it('fires when it cannot pay', () => {
    expect(outcomeOf('E-OPT-01', offPeak(1500, 60))).toMatchObject([{ observed: '3,8 %' }])
  })

  it('is silent where Base is closed or where the prices are those of a market offer', () => {
    const nine = billOf({ power: 9, bands: { hp: [1500, 0.1412], hc: [60, 0.1007] } })
    expect(outcomeOf('E-OPT-01', nine)).toEqual([expect.stringContaining('plus ouverte')])
    const market = billOf({ bands: { hp: [1500, 0.17], hc: [60, 0.12] } })
    expect(outcomeOf('E-OPT-01', market)).toEqual([expect.stringContaining('s’écartent')])
  })
})

describe('E-OPT-02: heating on Base', () => {
  it('accepts a flat year', () => {
    expect(outcomeOf('E-OPT-02', withHistory(base, flat, 9000))).toBe('passed')
  })

  it('fires on a heated winter, with its assumption', () => {
    expect(outcomeOf('E-OPT-02', withHistory(base, heated, 9000))).toMatchObject([
      { message: expect.stringContaining('35 % d’heures creuses supposées') as string },
    ])
  })

  it('is silent without a year of history', () => {
    expect(outcomeOf('E-OPT-02', base)).toEqual([expect.stringContaining('historique')])
  })
})

describe('E-OPT-03: Tempo beside Base', () => {
  const tempo = (red: number): Plan['bands'] => ({
    bleu_hp: [1000, 0.1],
    bleu_hc: [800, 0.08],
    blanc_hp: [150, 0.12],
    blanc_hc: [120, 0.09],
    rouge_hp: [red, 0.55],
    rouge_hc: [60, 0.1],
  })
  const regulated = (plan: Plan): BareInvoice => ({ ...billOf(plan), offer: { regulated: true } })
  const yearOf = (red: number) =>
    outcomeOf('E-OPT-03', regulated({ bands: tempo(red) }), {
      earlier: [fieldInvoice(regulated({ bands: tempo(red), from: '2025-07-01', to: '2026-01-31' }))],
    })

  it('accepts a year in which red days stay few', () => {
    expect(yearOf(40)).toBe('passed')
  })

  it('fires on a year in which they cost more than the rest saves', () => {
    expect(yearOf(500)).toMatchObject([{ message: expect.stringContaining('jours rouges') as string }])
  })

  it('is silent on a part of a year', () => {
    expect(outcomeOf('E-OPT-03', regulated({ bands: tempo(500) }))).toEqual([expect.stringContaining('année entière')])
  })
})
