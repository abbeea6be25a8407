import { describe, expect, it } from 'vitest'
import { parseDeliveryPoint } from '../invoice/extraction/values/identifiers.js'
import { bundledReferenceData as reference } from './bundled-reference-data.js'
import { electricityExcise } from './electricity-excise.js'
import { gasExcise } from './gas-excise.js'
import { regulatedTariff, regulatedTariffChanges } from './regulated-tariff.js'
import type { RegulatedOption } from './reference-rows.js'

/**
 * Figures that circulate in public code and files and are wrong, beside the ones of the law and of the CRE: a table that is
 * refreshed from such a source fails here.
 */
const prices = (option: RegulatedOption, date: string) =>
  regulatedTariff(reference, { option, powerKva: 6, date })?.row.kwhTtc

describe('figures that are wrong elsewhere', () => {
  it('the peak and off-peak hours of August 2025: 20.81 and 16.35, not 20.68 and 15.86', () => {
    expect(prices('hphc', '2025-08-15')).toEqual({ hp: 0.2081, hc: 0.1635 })
  })

  it('Tempo of August 2025 is not that of February 2025', () => {
    expect(prices('tempo', '2025-08-15')).toMatchObject({ bleu_hc: 0.1232, bleu_hp: 0.1494 })
    expect(regulatedTariffChanges(reference, 'tempo')).toContain('2025-08-01')
  })

  it('Base of August 2025 is 19.52 cents, not 20.16', () => {
    expect(prices('base', '2025-08-15')).toEqual({ base: 0.1952 })
  })

  it('the peak and off-peak hours of August 2026: 21.42 and 15.89, not those of February', () => {
    expect(prices('hphc', '2026-08-15')).toEqual({ hp: 0.2142, hc: 0.1589 })
    expect(prices('hphc', '2026-03-15')).not.toEqual(prices('hphc', '2026-08-15'))
  })

  it.each([
    ['2026-03-01', 30.85],
    ['2025-03-01', 33.7],
  ])('excise of households on %s is %d EUR/MWh', (date, rate) => {
    expect(electricityExcise(reference, { powerClass: 'menages', date })?.row.eurPerMwh).toBe(rate)
  })

  it.each([
    ['2025-09-01', 15.43],
    ['2026-03-01', 16.39],
  ])('excise of gas on %s is %d EUR/MWh, with the part of the islands', (date, rate) => {
    expect(gasExcise(reference, { date })?.row.eurPerMwh).toBe(rate)
  })

  it('a PCE of the old form is GI and six figures, not twelve', () => {
    expect(parseDeliveryPoint('GI094417')).toBe('GI094417')
    expect(parseDeliveryPoint('GI094417094417')).toBeNull()
  })
})
