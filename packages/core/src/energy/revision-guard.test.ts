import { describe, expect, it } from 'vitest'
import { bundledReferenceData as reference } from './bundled-reference-data.js'
import { isCurrent, nextRevision } from './revision-guard.js'
import { regulatedTariff } from './regulated-tariff.js'

describe('revision guard', () => {
  it('expects the next revision on the usual days', () => {
    expect(nextRevision(reference, 'regulated-tariff', '2026-02-01')).toBe('2026-08-01')
    expect(nextRevision(reference, 'regulated-tariff', '2026-08-01')).toBe('2027-02-01')
    expect(nextRevision(reference, 'gas-distribution', '2026-08-01')).toBe('2027-07-01')
    expect(nextRevision(reference, 'gas-reference-price', '2026-12-01')).toBe('2027-01-01')
  })

  it('holds an open row until its revision day, and calls it stale from then on', () => {
    expect(regulatedTariff(reference, { option: 'base', powerKva: 6, date: '2027-01-31' })?.stale).toBe(false)
    expect(regulatedTariff(reference, { option: 'base', powerKva: 6, date: '2027-02-01' })?.stale).toBe(true)
    expect(regulatedTariff(reference, { option: 'base', powerKva: 6, date: '2026-07-31' })?.stale).toBe(false)
  })

  // This list is the shopping list of the next data update: a table that is fetched must leave it.
  it('knows which tables are behind on 2026-11-21', () => {
    const today = '2026-11-21'
    expect({
      base: isCurrent(reference, 'regulated-tariff', reference.regulatedTariff.base, today),
      hphc: isCurrent(reference, 'regulated-tariff', reference.regulatedTariff.hphc, today),
      tempo: isCurrent(reference, 'regulated-tariff', reference.regulatedTariff.tempo, today),
      turpe: isCurrent(reference, 'turpe-c5', reference.turpe, today),
      atrd: isCurrent(reference, 'gas-distribution', reference.gasDistribution, today),
      gasCta: isCurrent(reference, 'cta-gas-coefficient', reference.gasTransportCoefficients, today),
      gasReference: isCurrent(reference, 'gas-reference-price', reference.gasReferencePrice, today),
    }).toEqual({ base: true, hphc: true, tempo: false, turpe: false, atrd: false, gasCta: false, gasReference: false })
  })
})
