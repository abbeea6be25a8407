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

  it('takes the last column where the energies of a bill stand beside each other', () => {
    const texts = [
      ...line(85, [200, 'Électricité'], [300, 'Gaz naturel'], [400, 'Ensemble']),
      ...line(100, [40, 'Total HT'], [200, '184,46'], [300, '188,45'], [400, '372,91']),
      ...line(115, [40, 'TVA'], [200, '36,89'], [300, '37,69'], [400, '74,58']),
      ...line(130, [40, 'Total TTC'], [200, '221,35'], [300, '226,14'], [400, '447,49']),
    ]
    expect(totalsOf(texts)).toMatchObject({ ht: 372.91, vat: 74.58, ttc: 447.49 })
  })

  it('takes the whole where its two parts add up as well', () => {
    const texts = [
      ...line(100, [40, 'Total HT'], [200, '112,74 €'], [300, 'Total HT'], [400, '257,88 €']),
      ...line(115, [40, 'TVA 20,00 %'], [200, '22,55 €'], [300, 'TVA 20,00 %'], [400, '51,58 €']),
      ...line(130, [40, 'Total TTC'], [200, '135,29 €'], [300, 'Total TTC'], [400, '309,46 €']),
      ...line(200, [200, 'Montant HT'], [300, 'TVA'], [400, 'Montant TTC']),
      ...line(215, [40, 'Total facturé'], [200, '370,62'], [300, '74,12'], [400, '444,74 €']),
    ]
    expect(totalsOf(texts)).toMatchObject({ ht: 370.62, vat: 74.12, ttc: 444.74 })
  })

  it('tells payments of a statement that begins its rows with their days', () => {
    const texts = [
      ...line(100, [40, '6 mai'], [100, 'Solde après la facture précédente'], [400, '82,15 €']),
      ...line(115, [40, '19 mai'], [100, 'Votre paiement par carte, merci !'], [400, '-60,00 €']),
      ...line(130, [40, '6 juin'], [100, 'Total TTC de cette facture'], [400, '107,09 €']),
      ...line(145, [100, 'Nouveau solde à régler'], [400, '129,24 €']),
    ]
    expect(totalsOf(texts)).toMatchObject({
      ttc: 107.09,
      already_paid: 60,
      previous_balance: 82.15,
      net_to_pay: 129.24,
    })
  })

  it('takes for TTC the printed sum of HT and VAT, not the instalment that is called so', () => {
    const texts = [
      ...line(100, [40, 'Total hors TVA'], [400, '873,17']),
      ...line(115, [40, 'Total TVA'], [400, '158,37']),
      ...line(130, [40, 'Montant TTC de vos consommations'], [400, '1 031,54 €']),
      ...line(200, [40, 'Montant TTC']),
      ...line(215, [40, '91,00 €']),
    ]
    expect(totalsOf(texts)).toMatchObject({ ht: 873.17, vat: 158.37, ttc: 1031.54 })
  })

  it('reads the VAT of the one rate that HT proves, also where TTC is wrong', () => {
    const texts = [
      ...line(100, [40, 'Total HT'], [400, '193,42 €']),
      ...line(115, [40, 'TVA 20 %'], [400, '38,68 €']),
      ...line(130, [40, 'Total de la facture TTC'], [400, '238,10 €']),
    ]
    expect(totalsOf(texts)).toMatchObject({ ht: 193.42, vat: 38.68, ttc: 238.1 })
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
