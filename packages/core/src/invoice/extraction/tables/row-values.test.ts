import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { collectChargeRows } from './collect-charge-rows.js'
import { readRowValues } from './row-values.js'

function rowsOf(texts: readonly PlacedText[]) {
  return collectChargeRows([pageOfTexts(texts)]).map((row) => {
    const values = readRowValues(row)
    return {
      category: row.category,
      period: values.period?.value ?? null,
      quantity: values.quantity?.value ?? null,
      price: values.unitPrice?.value ?? null,
      amount: values.amountHt?.value ?? null,
      vat: values.vatRate?.value ?? null,
      rate: values.rate?.value ?? null,
      base: values.base?.value ?? null,
      checked: values.checked,
    }
  })
}

const line = (y: number, ...cells: [number, string][]): PlacedText[] => cells.map(([x, text]) => ({ x, y, text }))

describe('a row of charges', () => {
  it('is read by its units', () => {
    expect(
      rowsOf(
        line(
          100,
          [40, 'Heures Pleines'],
          [140, 'du 11/02/2025 au 10/04/2025'],
          [300, '959 kWh'],
          [360, '14,51 c€/kWh'],
          [450, '139,15 €'],
          [520, '20,00 %'],
        ),
      ),
    ).toEqual([
      {
        category: 'consumption',
        period: { from: '2025-02-11', to: '2025-04-10' },
        quantity: 959,
        price: 0.1451,
        amount: 139.15,
        vat: 20,
        rate: null,
        base: null,
        checked: true,
      },
    ])
  })

  it('is read by its column heads when the figures have no unit', () => {
    const table = [
      ...line(
        80,
        [40, 'Libellé'],
        [240, 'Conso kWh'],
        [310, 'Prix kWh HT'],
        [400, 'Montant hors TVA'],
        [500, 'Total TVA incluse'],
      ),
      ...line(100, [40, 'Consommation'], [250, '535'], [320, '0,17780'], [420, '95,12'], [510, '114,14']),
    ]
    expect(rowsOf(table)).toMatchObject([{ quantity: 535, price: 0.1778, amount: 95.12, checked: true }])
  })

  it('joins the lines of its label and takes the amount beside any of them', () => {
    const wrapped = [
      ...line(100, [40, 'Part fixe (abonnement)']),
      ...line(111, [40, 'acheminement compris'], [300, '17,28 €/mois'], [380, '5,5 %'], [450, '29,54']),
      ...line(122, [40, 'du 10/06/2025 au 31/07/2025']),
    ]
    expect(rowsOf(wrapped)).toMatchObject([
      {
        category: 'subscription',
        period: { from: '2025-06-10', to: '2025-07-31' },
        price: 17.28,
        amount: 29.54,
        vat: 5.5,
      },
    ])
  })

  it('reads figures before the label where a table prints them first', () => {
    const mirrored = [
      ...line(80, [40, 'Montant TTC'], [120, 'Montant HT'], [200, 'TVA'], [260, 'Ce que vous payez']),
      ...line(100, [45, '79,46 €'], [125, '66,22 €'], [200, '20 %'], [260, 'Électricité, tarif unique']),
      ...line(111, [260, '1er mars 2026 → 30 avril 2026, 521 kWh × 0,1271 €/kWh']),
    ]
    expect(rowsOf(mirrored)).toMatchObject([{ quantity: 521, price: 0.1271, amount: 66.22, vat: 20, checked: true }])
  })

  it('tells the rate of the CTA from the rate of VAT, and its base from its amount', () => {
    expect(
      rowsOf(
        line(
          100,
          [40, 'Contribution Tarifaire d’Acheminement'],
          [300, '44,54 €'],
          [360, '21,93 %'],
          [420, '20,0 %'],
          [480, '9,77'],
        ),
      ),
    ).toMatchObject([{ category: 'tax', base: 44.54, rate: 21.93, vat: 20, amount: 9.77 }])
  })

  it('is not made of a sentence, a total or an advertisement', () => {
    expect(
      rowsOf([
        ...line(100, [
          40,
          'Abonnement facturé au nombre de jours réels (exemple : 190 EUR HT/an en janvier = 16,14 EUR)',
        ]),
        ...line(140, [40, 'Total Consommation'], [300, '535'], [420, '95,12']),
        ...line(180, [40, 'Soit 2 755 kWh sur les 12 derniers mois.']),
      ]),
    ).toEqual([])
  })
})
