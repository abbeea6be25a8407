import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledReferenceData } from '../bundled-reference-data.js'
import type { RegulatedTariffRow } from '../reference-rows.js'
import { regulatedTariff } from '../regulated-tariff.js'
import { importRegulatedTariff } from './import-regulated-tariff.js'
import { parseReferenceData } from './parse-reference-data.js'
import { withReferenceRows } from './with-reference-rows.js'

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const row = (from: string, to: string | null): RegulatedTariffRow => ({
  powerKva: 6,
  subscriptionHt: 150,
  subscriptionTtc: 200,
  kwhHt: null,
  kwhTtc: { base: 0.21 },
  from,
  to,
  source: 'CRE open data',
  confidence: 'B',
})

describe('rows laid over the tables', () => {
  it('replace the row of the same power and first day, and end the one before', () => {
    const merged = withReferenceRows(bundledReferenceData, {
      regulatedTariff: { base: [row('2026-08-01', null), row('2027-02-01', null)] },
    })
    const on = (date: string) => regulatedTariff(merged, { option: 'base', powerKva: 6, date })?.row
    expect(on('2026-09-01')).toMatchObject({ subscriptionTtc: 200, to: '2027-01-31' })
    expect(on('2027-03-01')).toMatchObject({ from: '2027-02-01', to: null })
    expect(on('2026-07-31')?.kwhTtc).toEqual({ base: 0.19398 })
    expect(regulatedTariff(bundledReferenceData, { option: 'base', powerKva: 6, date: '2027-03-01' })?.row.from).toBe(
      '2026-08-01',
    )
    expect(merged.regulatedTariff.hphc).toBe(bundledReferenceData.regulatedTariff.hphc)
  })

  it('end on the day before a later row that was there', () => {
    const merged = withReferenceRows(bundledReferenceData, { regulatedTariff: { base: [row('2026-02-01', null)] } })
    expect(regulatedTariff(merged, { option: 'base', powerKva: 6, date: '2026-02-01' })?.row.to).toBe('2026-07-31')
  })

  it('must not share a day with another row', () => {
    const rows = { regulatedTariff: { base: [row('2026-01-15', '2026-01-31')] } }
    expect(() => withReferenceRows(bundledReferenceData, rows)).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })

  it('come back from a CSV file and from JSON as they went', () => {
    const grid = fc.record({
      ht: fc.integer({ min: 500, max: 9000 }),
      subscription: fc.integer({ min: 9000, max: 20_000 }),
      steps: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 2 }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      separator: fc.constantFrom(';', ','),
      isOpen: fc.boolean(),
    })
    fc.assert(
      fc.property(grid, ({ ht, subscription, steps, order, separator, isOpen }) => {
        const ttc = Number(((ht / 10_000 + 0.03062) * 1.2).toFixed(5))
        const rows = [3, 6, 9].map((powerKva, index): RegulatedTariffRow => {
          const cents = subscription + steps.slice(0, index).reduce((sum, step) => sum + step, 0)
          return {
            powerKva,
            subscriptionHt: cents / 100,
            subscriptionTtc: Math.ceil(cents * 1.3) / 100,
            kwhHt: { base: ht / 10_000 },
            kwhTtc: { base: ttc },
            from: '2026-08-01',
            to: isOpen ? null : '2027-01-31',
            source: 'CRE (retrieved 2026-11-30)',
            confidence: 'A',
          }
        })
        const decimal = (value: number | null | undefined) =>
          separator === ';' ? String(value).replace('.', ',') : String(value)
        const lines = [
          [
            'DATE_DEBUT',
            'DATE_FIN',
            'P_SOUSCRITE',
            'PART_FIXE_HT',
            'PART_FIXE_TTC',
            'PART_VARIABLE_HT',
            'PART_VARIABLE_TTC',
          ],
          ...rows.map(({ powerKva, subscriptionHt, subscriptionTtc, to }) => [
            '01/08/2026',
            to === null ? '' : '31/01/2027',
            String(powerKva),
            ...[subscriptionHt, subscriptionTtc, ht / 10_000, ttc].map(decimal),
          ]),
        ]
        const text = lines.map((cells) => order.map((index) => cells[index]).join(separator)).join('\n')
        const imported = importRegulatedTariff(text, { source: 'CRE', retrievedOn: '2026-11-30' })
        expect(imported).toEqual({ option: 'base', rows, checksPassed: 6, warnings: [] })
        const merged = withReferenceRows(bundledReferenceData, { regulatedTariff: { base: imported.rows } })
        expect(parseReferenceData(copy(merged))).toEqual(merged)
      }),
      { numRuns: 50 },
    )
  })
})

describe('stored tables', () => {
  it('are read back whole', () => {
    expect(parseReferenceData(copy(bundledReferenceData))).toEqual(bundledReferenceData)
  })

  it.each([
    [null, 'reference'],
    [{}, 'reference.regulatedTariff'],
    [{ ...bundledReferenceData, gasExcise: [{ eurPerMwh: '8' }] }, 'reference.gasExcise.0.from'],
    [{ ...bundledReferenceData, more: [] }, 'reference'],
    [
      { ...bundledReferenceData, regulatedTariff: { base: [row('2026-02-30', null)], hphc: [], tempo: [] } },
      'reference.regulatedTariff.base.0.from',
    ],
    [
      {
        ...bundledReferenceData,
        regulatedTariff: { base: [row('2026-02-01', null), row('2026-08-01', null)], hphc: [], tempo: [] },
      },
      'reference',
    ],
  ])('are refused where they are wrong: case %#', (json, option) => {
    expect(() => parseReferenceData(copy(json))).toThrow(
      expect.objectContaining({ code: 'invalid_option', details: expect.objectContaining({ option }) as unknown }),
    )
  })
})
