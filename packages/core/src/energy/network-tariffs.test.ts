import { describe, expect, it } from 'vitest'
import { bundledReferenceData as reference } from './bundled-reference-data.js'
import { gasDistribution } from './gas-distribution.js'
import { networkTariffOf, turpeFixedPart } from './turpe.js'

describe('TURPE', () => {
  it('gives the published fixed parts', () => {
    const fixed = (networkTariff: 'CU4' | 'CUST' | 'MU4' | 'MUDT', powerKva: number) =>
      turpeFixedPart(reference, { networkTariff, powerKva, date: '2026-02-01' })?.eurPerYear
    expect(fixed('CU4', 6)).toBeCloseTo(99.46, 2)
    expect(fixed('CUST', 6)).toBeCloseTo(105.22, 2)
    // Expected CTA of 2026 at 15 %: 14.92, 15.78, 16.73 and 17.96 EUR per year.
    expect((fixed('MU4', 6) ?? 0) * 0.15).toBeCloseTo(16.73, 2)
    expect((fixed('MUDT', 6) ?? 0) * 0.15).toBeCloseTo(17.96, 2)
    expect((fixed('MUDT', 9) ?? 0) * 0.15).toBeCloseTo(24.03, 2)
  })

  it('is silent after the last grid', () => {
    expect(turpeFixedPart(reference, { networkTariff: 'CU4', powerKva: 6, date: '2026-08-01' })).toBeNull()
    expect(turpeFixedPart(reference, { networkTariff: 'CU4', powerKva: 6, date: '2023-07-31' })).toBeNull()
  })

  it('reads a network tariff as printed', () => {
    expect(networkTariffOf('BTINFCU4')).toBe('CU4')
    expect(networkTariffOf('BT INF MU DT')).toBe('MUDT')
    expect(networkTariffOf('BTSUPCU')).toBeNull()
  })
})

describe('ATRD', () => {
  it('gives the grid of the year, with nulls where it is not published', () => {
    expect(gasDistribution(reference, { option: 'T1', date: '2025-06-30' })?.row.fixedEurPerYear).toBe(51.96)
    expect(gasDistribution(reference, { option: 'T2', date: '2025-07-01' })?.row.fixedEurPerYear).toBe(186.12)
    expect(gasDistribution(reference, { option: 'T2', date: '2026-07-01' })?.row.fixedEurPerYear).toBeNull()
    expect(gasDistribution(reference, { option: 'T2', date: '2024-06-30' })).toBeNull()
  })
})
