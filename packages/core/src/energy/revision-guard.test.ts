import { describe, expect, it } from 'vitest'
import { gasTransportCoefficients } from './cta-rate.js'
import { gasDistributionRows } from './gas-distribution.js'
import { gasReferenceRows } from './gas-reference-price.js'
import { isCurrent, nextRevision } from './revision-guard.js'
import { regulatedTariff, regulatedTariffRows } from './regulated-tariff.js'
import { turpeRows } from './turpe.js'

describe('revision guard', () => {
  it('expects the next revision on the usual days', () => {
    expect(nextRevision('regulated-tariff', '2026-02-01')).toBe('2026-08-01')
    expect(nextRevision('regulated-tariff', '2026-08-01')).toBe('2027-02-01')
    expect(nextRevision('gas-distribution', '2026-08-01')).toBe('2027-07-01')
    expect(nextRevision('gas-reference-price', '2026-12-01')).toBe('2027-01-01')
  })

  it('holds an open row until its revision day, and calls it stale from then on', () => {
    expect(regulatedTariff({ option: 'base', powerKva: 6, date: '2027-01-31' })?.stale).toBe(false)
    expect(regulatedTariff({ option: 'base', powerKva: 6, date: '2027-02-01' })?.stale).toBe(true)
    expect(regulatedTariff({ option: 'base', powerKva: 6, date: '2026-07-31' })?.stale).toBe(false)
  })

  // This list is the shopping list of the next data update: a table that is fetched must leave it.
  it('knows which tables are behind on 2026-11-21', () => {
    const today = '2026-11-21'
    expect({
      base: isCurrent('regulated-tariff', regulatedTariffRows('base'), today),
      hphc: isCurrent('regulated-tariff', regulatedTariffRows('hphc'), today),
      tempo: isCurrent('regulated-tariff', regulatedTariffRows('tempo'), today),
      turpe: isCurrent('turpe-c5', turpeRows, today),
      atrd: isCurrent('gas-distribution', gasDistributionRows, today),
      gasCta: isCurrent('cta-gas-coefficient', gasTransportCoefficients, today),
      gasReference: isCurrent('gas-reference-price', gasReferenceRows, today),
    }).toEqual({ base: true, hphc: true, tempo: false, turpe: false, atrd: false, gasCta: false, gasReference: false })
  })
})
