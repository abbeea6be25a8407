import { describe, expect, it } from 'vitest'
import { bundledReferenceData as reference } from './bundled-reference-data.js'
import { ctaRate, gasCtaPercent } from './cta-rate.js'
import { electricityExcise, electricityExciseClass } from './electricity-excise.js'
import { gasExcise } from './gas-excise.js'
import { vatRate } from './vat-rate.js'

const household = (date: string) => electricityExcise(reference, { powerClass: 'menages', date })?.row.eurPerMwh ?? null

describe('excise duties', () => {
  it('changes on the days of the law', () => {
    expect(household('2024-01-31')).toBe(1)
    expect(household('2024-02-01')).toBe(21)
    expect(household('2025-01-31')).toBe(21)
    expect(household('2025-08-01')).toBe(29.98)
    expect(household('2026-08-01')).toBe(30.62)
  })

  it('resists the errors found elsewhere', () => {
    expect(household('2025-02-01'), 'household rate, not the 26.23 of the middle class').toBe(33.7)
    expect(household('2026-02-01'), 'not the misprint 30.35').toBe(30.85)
    expect(gasExcise(reference, { date: '2025-08-01' })?.row.eurPerMwh, 'with the ZNI part, not 10.54').toBe(15.43)
    expect(gasExcise(reference, { date: '2026-02-01' })?.row.eurPerMwh, 'with the ZNI part, not 10.73').toBe(16.39)
    expect(household('2022-02-01'), 'bouclier tarifaire: 1, not 10').toBe(1)
  })

  it('puts a site into its class by power', () => {
    expect([3, 36, 36.1, 250, 251].map(electricityExciseClass)).toEqual([
      'menages',
      'menages',
      'pme',
      'pme',
      'haute_puissance',
    ])
    expect(electricityExcise(reference, { powerClass: 'pme', date: '2025-03-01' })?.row).toMatchObject({
      eurPerMwh: 26.23,
      confidence: 'C',
    })
  })

  it('knows nothing outside its dates', () => {
    expect(household('2022-01-31')).toBeNull()
    expect(household('2027-02-01')).toBeNull()
    expect(gasExcise(reference, { date: '2027-02-01' })).toBeNull()
  })
})

describe('CTA', () => {
  it('falls on 2026-02-01', () => {
    const electricity = (date: string) => ctaRate(reference, { energy: 'electricite', network: 'distribution', date })
    expect(electricity('2026-01-31')?.row.ratePercent).toBe(21.93)
    expect(electricity('2026-02-01')).toMatchObject({ row: { ratePercent: 15 }, stale: false })
    expect(electricity('2027-02-01')?.stale).toBe(true)
  })

  it('adds the transport part of gas by the coefficient of the year, and nothing without one', () => {
    expect(gasCtaPercent(reference, '2025-06-30')?.percent).toBeCloseTo(24.736, 3)
    expect(gasCtaPercent(reference, '2025-07-01')?.percent).toBeCloseTo(24.719, 3)
    expect(gasCtaPercent(reference, '2026-07-01')).toBeNull()
    expect(gasCtaPercent(reference, '2024-06-30')).toBeNull()
  })
})

describe('VAT', () => {
  const rate = (component: 'abonnement' | 'consommation', powerKva: number | null, date: string) =>
    vatRate(reference, { component, energy: 'electricite', powerKva, date })?.ratePercent ?? null

  it('switches by the day covered', () => {
    expect(rate('abonnement', 6, '2025-07-31')).toBe(5.5)
    expect(rate('abonnement', 6, '2025-08-01')).toBe(20)
    expect(rate('abonnement', 42, '2024-01-01')).toBe(20)
    expect(rate('consommation', null, '2024-01-01')).toBe(20)
    expect(rate('abonnement', null, '2024-01-01')).toBeNull()
    expect(
      vatRate(reference, { component: 'abonnement', energy: 'gaz', powerKva: null, date: '2025-07-31' })?.ratePercent,
    ).toBe(5.5)
  })
})
