import { describe, expect, it } from 'vitest'
import { bundledReferenceData as reference } from './bundled-reference-data.js'
import { electricityExcise } from './electricity-excise.js'
import { professionalTariff } from './regulated-tariff-professional.js'
import { regulatedTariff } from './regulated-tariff.js'

const price = (option: 'base' | 'hphc' | 'tempo', powerKva: number, date: string) =>
  regulatedTariff(reference, { option, powerKva, date })?.row.kwhTtc

describe('regulated tariff', () => {
  // (price before tax + accise) × 1.20 is the price including tax. Before 2023 the communal tax came on top.
  it.each(['base', 'hphc'] as const)('%s: prices before and including tax agree within 0.0001 EUR', (option) => {
    const rows = reference.regulatedTariff[option].filter((row) => row.from >= '2023-02-01')
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) {
      const excise =
        electricityExcise(reference, { powerClass: 'menages', date: row.from })?.row.eurPerMwh ?? Number.NaN
      for (const [band, ttc] of Object.entries(row.kwhTtc)) {
        const ht = row.kwhHt?.[band] ?? Number.NaN
        expect(
          Math.abs((ht + excise / 1000) * 1.2 - ttc),
          `${row.from} ${row.powerKva} kVA ${band}`,
        ).toBeLessThanOrEqual(0.0001)
      }
    }
  })

  it('keeps 08/2025 right where other sources kept the grids before', () => {
    expect(price('hphc', 6, '2025-08-01')).toEqual({ hp: 0.2081, hc: 0.1635 })
    expect(
      (regulatedTariff(reference, { option: 'hphc', powerKva: 6, date: '2025-08-01' })?.row.subscriptionTtc ?? 0) / 12,
    ).toBeCloseTo(15.74, 2)
    expect(price('tempo', 6, '2025-08-01')).toMatchObject({ bleu_hc: 0.1232, bleu_hp: 0.1494 })
    expect(price('base', 6, '2025-08-01')).toEqual({ base: 0.1952 })
  })

  it('keeps 08/2026 apart from 02/2026', () => {
    expect(price('hphc', 6, '2026-02-01')).toEqual({ hp: 0.2065, hc: 0.1579 })
    expect(price('hphc', 6, '2026-08-01')).toEqual({ hp: 0.2142, hc: 0.1589 })
    expect(price('base', 6, '2026-07-31')).toEqual({ base: 0.19398 })
    expect(price('base', 9, '2026-08-01')).toEqual({ base: 0.1985 })
  })

  it('says null where the grid is not published: never a neighbour', () => {
    expect(
      regulatedTariff(reference, { option: 'base', powerKva: 9, date: '2026-08-01' })?.row.subscriptionTtc,
    ).toBeNull()
    expect(regulatedTariff(reference, { option: 'tempo', powerKva: 6, date: '2026-08-01' })).toBeNull()
    expect(regulatedTariff(reference, { option: 'hphc', powerKva: 3, date: '2025-08-01' })).toBeNull()
    expect(regulatedTariff(reference, { option: 'base', powerKva: 6, date: '2022-01-31' })).toBeNull()
    expect(professionalTariff(reference, { powerKva: 24, date: '2025-03-01' })?.row.kwhBeforeVat).toMatchObject({
      hp: 0.1713,
      hc: 0.1451,
    })
    expect(professionalTariff(reference, { powerKva: 24, date: '2025-08-01' })).toBeNull()
  })
})
