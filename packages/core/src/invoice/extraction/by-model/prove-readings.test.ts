import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../reading/document.js'
import { readDocument } from '../../../reading/read-document.js'
import { composeTextPdf } from '../../../testing/compose-pdf.js'
import { proveReadings, readingConfidence } from './prove-readings.js'
import type { ModelReading } from './model-reading.js'

const lines = [
  'Facture du 9 mars 2026 n° FA-2026-0417',
  'Consommation du 08/01/2026 au 07/03/2026 1 348 kWh 13,27 c€/kWh 178,88 €',
  'Abonnement annuel 132,84 €',
  'Accise 1 348 kWh 0,03085 €/kWh 41,59 €',
  'Remise de bienvenue 12,00 €',
  'janv. 2026 512 kWh',
  'Point de livraison 30 114 552 870 116',
  'Total TTC 241,20 €',
]
const { pages } = await readDocument({ name: 'facture.pdf', bytes: await composeTextPdf(lines) })
const prove = (path: string, value: ModelReading['value'], quote: string, from: readonly Page[] = pages) =>
  proveReadings([{ path, value, quote, page: 1 }], from, { sawPictures: false })

describe('proveReadings', () => {
  it.each<[string, ModelReading['value'], string, string]>([
    ['totals.ttc', 241.2, 'Total TTC 241,20 €', '241,20'],
    ['totals.ttc', 241.2, 'TOTAL T.T.C. : 241,20', '241,20'],
    ['invoice.issue_date', '2026-03-09', 'Facture du 9 mars 2026', '9 mars 2026'],
    ['energies[0].period.from', '2026-01-08', 'du 08/01/2026 au 07/03/2026', '08/01/2026'],
    ['energies[0].consumption[0].quantity_kwh', 1348, '1 348 kWh 13,27 c€/kWh', '1 348'],
    ['energies[0].consumption[0].unit_price_ht', 0.1327, '13,27 c€/kWh', '13,27'],
    ['energies[0].taxes[0].rate', 30.85, '0,03085 €/kWh', '0,03085'],
    ['services[0].amount_ht', -12, 'Remise de bienvenue 12,00 €', '12,00'],
    ['energies[0].history[0].month', '2026-01', 'janv. 2026 512 kWh', 'janv. 2026'],
    ['energies[0].delivery_point', '30114552870116', 'livraison 30 114 552 870 116', '30 114 552 870 116'],
    ['services[0].label', 'Remise de bienvenue', 'Remise de bienvenue 12,00 €', 'Remise de bienvenue'],
  ])('places %s = %s in the words that print it', (path, value, quote, printed) => {
    const field = prove(path, value, quote).fields.get(path)
    expect(field).toMatchObject({ value, confidence: readingConfidence.printed })
    const [evidence] = field?.evidence ?? []
    const box = evidence?.box
    const inside = pages[0]?.words.filter(
      (word) =>
        box != null &&
        word.box.x >= box.x - 1e-9 &&
        word.box.x < box.x + box.width &&
        Math.abs(word.box.y - box.y) < 0.01,
    )
    expect(evidence?.source).toBe('model')
    expect(inside?.map(({ text }) => text).join(' ')).toContain(printed.split(' ')[0])
    expect(inside?.map(({ text }) => text).join(' ').length).toBeLessThanOrEqual(printed.length + 8)
  })

  it('forgives letters of a quote, never a figure', () => {
    expect(prove('totals.ttc', 241.2, 'Totol TTC de lo facture 241,20').fields.size).toBe(0)
    expect(prove('invoice.number', 'FA-2026-0417', 'Facture du 9 mors 2026 n° FA-2026-0417').fields.size).toBe(1)
    expect(prove('totals.ttc', 241.8, 'Total TTC 241,80 €').rejected).toEqual([
      { path: 'totals.ttc', reason: 'not-found' },
    ])
  })

  it('sets aside what the quoted words do not print', () => {
    expect(prove('totals.ttc', 99, 'Total TTC 241,20 €').rejected).toEqual([
      { path: 'totals.ttc', reason: 'not-in-quote' },
    ])
    // The end of "1 348" is not 348.
    expect(prove('energies[0].total_kwh', 348, '1 348 kWh').rejected).toHaveLength(1)
  })

  it('trusts less what is concluded, and least what only the picture shows', () => {
    expect(
      prove('energies[0].tariff_option', 'base', 'Consommation du').fields.get('energies[0].tariff_option')?.confidence,
    ).toBe(readingConfidence.decided)
    const reading: ModelReading = { path: 'totals.ttc', value: 55.5, quote: 'Total 55,50', page: 1 }
    const recognised = pages.map((page): Page => ({ ...page, origin: 'ocr' }))
    const seen = proveReadings([reading], recognised, { sawPictures: true }).fields.get('totals.ttc')
    expect(seen).toEqual({
      value: 55.5,
      confidence: readingConfidence.seenInPicture,
      evidence: [{ source: 'model', page: 1, box: null, quote: null }],
    })
    expect(proveReadings([reading], recognised, { sawPictures: false }).fields.size).toBe(0)
    expect(proveReadings([reading], pages, { sawPictures: true }).fields.size).toBe(0)
  })

  it('finds a quote on another page than the one that is said', () => {
    const second = pages.map((page): Page => ({ ...page, number: 2 }))
    expect(prove('totals.ttc', 241.2, 'Total TTC 241,20 €', second).fields.get('totals.ttc')?.evidence[0]?.page).toBe(2)
  })

  it('proves no amount that the page does not print, whatever is quoted', () => {
    // The figures of dates are printed too: "08/01/2026" holds an 8.
    const parts = lines.flatMap((line) => (line.match(/\d+/g) ?? []).map(Number))
    const printed = new Set([...parts, 1348, 13.27, 178.88, 132.84, 0.03085, 41.59, 12, 512, 241.2, 2026, 9, 0.1327])
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100),
        fc.constantFrom(...lines),
        (value, quote) => {
          fc.pre(!printed.has(value))
          expect(prove('totals.ttc', value, quote).fields.size).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
