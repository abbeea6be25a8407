import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { readAllTotals } from './read-totals.js'
import { readVatLines } from './read-vat-lines.js'

const line = (y: number, ...cells: [number, string][]): PlacedText[] => cells.map(([x, text]) => ({ x, y, text }))

function totalsOf(texts: readonly PlacedText[]) {
  const totals = readAllTotals([pageOfTexts(texts)])
  return Object.fromEntries(Object.entries(totals).map(([key, field]) => [key, field?.value ?? null]))
}

describe('totals', () => {
  it('prefers the figures that add up to those that stand beside a label alone', () => {
    const texts = [
      ...line(50, [40, 'Total HT'], [400, '10,00 €']),
      ...line(100, [40, 'Total hors TVA'], [400, '146,57 €']),
      ...line(115, [40, 'Total TVA'], [400, '29,31 €']),
      ...line(130, [40, 'Total TTC'], [400, '175,88 €']),
    ]
    expect(totalsOf(texts)).toMatchObject({ ht: 146.57, vat: 29.31, ttc: 175.88 })
  })

  it('keeps what was paid, the voucher and the earlier balance apart', () => {
    const texts = [
      ...line(100, [40, 'Montant TTC de la facture'], [400, '145,66 €']),
      ...line(115, [40, 'Mensualités déjà réglées (2 prélèvements de 30,00 €)'], [400, '- 60,00 €']),
      ...line(130, [40, 'Chèque énergie pris en compte le 28/08/24'], [400, '- 48,00 €']),
      ...line(145, [40, 'Solde précédent non réglé'], [400, '12,34 €']),
      ...line(160, [40, 'Reste à payer'], [400, '50,00 €']),
    ]
    expect(totalsOf(texts)).toMatchObject({
      ttc: 145.66,
      already_paid: 60,
      energy_voucher: 48,
      previous_balance: 12.34,
      net_to_pay: 50,
    })
  })

  it('reads nothing where nothing is printed', () => {
    expect(new Set(Object.values(totalsOf(line(100, [40, 'Votre facture en détail']))))).toEqual(new Set([null]))
  })
})

describe('VAT by rate', () => {
  it('takes the set of lines that adds up, not the lines per energy', () => {
    const layout = pageOfTexts([
      ...line(100, [40, 'TVA 5,5 % sur 110,84 €'], [400, '6,10 €']),
      ...line(115, [40, 'TVA 20 % sur 463,60 €'], [400, '92,72 €']),
      ...line(200, [40, 'TVA 5,5 %'], [250, '311,40 €'], [400, '17,13 €']),
      ...line(215, [40, 'TVA 20 %'], [250, '1 643,11 €'], [400, '328,62 €']),
    ])
    const field = (value: number) => ({ value, confidence: 0.99, evidence: [] })
    const lines = readVatLines([layout], field(345.75), field(1954.51))
    expect(lines.map((one) => [one.rate?.value, one.base_ht?.value, one.amount?.value])).toEqual([
      [5.5, 311.4, 17.13],
      [20, 1643.11, 328.62],
    ])
  })
})
