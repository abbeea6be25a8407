import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { completeReadings } from './complete-readings.js'

const electricity = (...bands: readonly (readonly [band: 'hp' | 'hc' | 'base', kwh: number])[]) =>
  fieldInvoice({
    energies: [
      { energy: 'electricite', consumption: bands.map(([band, kwh]) => ({ band, quantity_kwh: kwh })), total_kwh: 1 },
    ],
  })
const gas = fieldInvoice({
  energies: [{ energy: 'gaz', total_kwh: 1007, conversion_coefficient: 10.71, consumption: [{ band: 'gaz' }] }],
})
const pageOf = (...texts: string[]) => [pageOfTexts(texts.map((text, index) => ({ text, x: 60, y: 100 + 30 * index })))]

describe('readings that no table gave away', () => {
  it('are the two figures whose difference was billed in their band', () => {
    const [supply] = completeReadings(
      electricity(['hp', 611], ['hc', 472]),
      pageOf('Votre compteur HP 70244 (relevé) puis 70855 (estimé)', 'Votre compteur HC 55390 puis 55862 (relevés)'),
    ).energies
    expect(supply?.readings.map((one) => [one.band?.value, one.old_index?.value, one.new_index?.value])).toEqual([
      ['hp', 70_244, 70_855],
      ['hc', 55_390, 55_862],
    ])
    expect(supply?.readings[0]?.new_nature?.value).toBe('E')
    expect(supply?.readings[1]?.old_nature?.value).toBe('R')
  })

  it('are those that the coefficient turns into the energy billed', () => {
    const [supply] = completeReadings(gas, pageOf('Index 1287 m³ au début, 1381 m³ à la fin')).energies
    expect(supply?.readings[0]).toMatchObject({
      band: { value: 'gaz' },
      old_index: { value: 1287 },
      new_index: { value: 1381 },
      unit: { value: 'm3' },
    })
  })

  it('stay unread without words of metering, when two pairs fit, and when one band has none', () => {
    const none = (bill: ReturnType<typeof electricity>, ...texts: string[]) => {
      expect(completeReadings(bill, pageOf(...texts)).energies[0]?.readings).toEqual([])
    }
    none(electricity(['base', 611]), 'Dossier 70244 du guichet 70855')
    none(electricity(['base', 611]), 'Index 70244 et 70855', 'Index 1000 et 1611')
    none(electricity(['hp', 611], ['hc', 472]), 'Index 70244 et 70855')
    none(electricity(['hp', 611], ['hc', 611]), 'Index 70244 et 70855')
  })

  it('are read for any index and any consumption', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 10, max: 9_000 }), (old, kwh) => {
        const [supply] = completeReadings(
          electricity(['base', kwh]),
          pageOf(`Compteur : ancien ${old}, nouveau ${old + kwh}`),
        ).energies
        expect(supply?.readings[0]?.old_index?.value).toBe(old)
      }),
      { numRuns: 100 },
    )
  })
})
