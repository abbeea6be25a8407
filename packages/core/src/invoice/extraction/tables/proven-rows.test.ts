import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { consumptionLines, serviceLines, subscriptionLines, taxLines, valueRows } from './charge-lines.js'
import { collectChargeRows } from './collect-charge-rows.js'

/** Rows of cells at fixed columns, one line under the other. */
function pageOf(...rows: readonly (readonly string[])[]) {
  const columns = [40, 200, 300, 400, 500]
  return pageOfTexts(
    rows.flatMap((cells, row) =>
      cells.flatMap((text, index): PlacedText[] =>
        text === '' ? [] : [{ text, x: columns[index] ?? 40, y: 100 + 24 * row }],
      ),
    ),
  )
}

const rowsOf = (...rows: readonly (readonly string[])[]) => valueRows(collectChargeRows([pageOf(...rows)]))
const euros = (amount: number, decimals = 2) => amount.toFixed(decimals).replace('.', ',')

describe('rows that only their arithmetic announces', () => {
  it('are energy when kilowatt hours times their price come to the amount, whatever they are called', () => {
    const [line] = consumptionLines(rowsOf(['Plein tarif (HP)', '842 kWh', '0,1468 €/kWh', '123,61 €']), 'electricite')
    expect(line).toMatchObject({
      band: { value: 'hp' },
      quantity_kwh: { value: 842 },
      unit_price_ht: { value: 0.1468 },
      amount_ht: { value: 123.61 },
    })
  })

  it('may put the amount first, in the words of a letter', () => {
    const rows = rowsOf(
      ['87,77 €', 'pour 671 kWh au prix de 0,1308 € le kWh, du 12 février 2026 au 28 avril 2026'],
      ['20,70 €', 'd’accise, soit 671 kWh à 30,85 € le MWh, du 12 février 2026 au 28 avril 2026'],
      ['29,48 €', 'd’abonnement, à 11,80 € par mois, du 12 février 2026 au 28 avril 2026'],
    )
    expect(consumptionLines(rows, 'electricite').map((line) => line.amount_ht?.value)).toEqual([87.77])
    expect(taxLines(rows, 'electricite').map((line) => [line.code?.value, line.rate?.value])).toEqual([
      ['accise_electricite', 30.85],
    ])
    expect(subscriptionLines(rows).map((line) => [line.unit_price_ht?.value, line.amount_ht?.value])).toEqual([
      [11.8, 29.48],
    ])
  })

  it('are services when they pay for the network or for obligations of the supplier', () => {
    const rows = rowsOf(
      ['Soutirage – part énergie HPH', '2 841 kWh', '6,91 c€/kWh', '196,31 €'],
      ['Garantie de capacité', '8 364 kWh', '2,36 €/MWh', '19,74 €'],
    )
    expect(consumptionLines(rows, 'electricite')).toEqual([])
    expect(serviceLines(rows).map((line) => [line.label?.value, line.kind?.value])).toEqual([
      ['Soutirage – part énergie HPH', 'prestation_reseau'],
      ['Garantie de capacité', 'service'],
    ])
  })

  it('are none when the product is another amount, or repeats a row that is known', () => {
    expect(consumptionLines(rowsOf(['Plein tarif', '842 kWh', '0,1468 €/kWh', '131,00 €']), 'electricite')).toEqual([])
    const twice = rowsOf(
      ['Heures pleines', '842 kWh', '0,1468 €/kWh', '123,61 €'],
      ['Soit', '842 kWh', '0,1468 €/kWh', '123,61 €'],
    )
    expect(consumptionLines(twice, 'electricite')).toHaveLength(1)
  })

  it('are read for any quantity and price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 9000 }), fc.integer({ min: 600, max: 3000 }), (kwh, tenThousandths) => {
        const price = tenThousandths / 10_000
        const amount = Math.round(kwh * tenThousandths) / 10_000
        const [line] = consumptionLines(
          rowsOf(['Ce que vous avez pris', `${kwh} kWh`, `${euros(price, 4)} €/kWh`, `${euros(amount)} €`]),
          'electricite',
        )
        expect(line?.quantity_kwh?.value).toBe(kwh)
        expect(line?.unit_price_ht?.value).toBeCloseTo(price, 6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('charges under the heads of two periods', () => {
  const page = [
    { text: 'du 01.08.2025 au 31.01.2026', x: 250, y: 80 },
    { text: 'du 01.02.2026 au 31.07.2026', x: 430, y: 80 },
    ...['Désignation', 'Qté', 'Tarif', 'HT', 'Qté', 'Tarif', 'HT'].map((text, index) => ({
      text,
      x: [40, 250, 310, 365, 430, 485, 540][index] ?? 0,
      y: 96,
    })),
    ...['Consommation HP (€/kWh)', '2 211', '0,1389', '307,11', '2 175', '0,1427', '310,37'].map((text, index) => ({
      text,
      x: [40, 250, 310, 365, 430, 485, 540][index] ?? 0,
      y: 112,
    })),
  ]

  it('are two lines, each of its own period', () => {
    const lines = consumptionLines(valueRows(collectChargeRows([pageOfTexts(page)])), 'electricite')
    expect(lines.map((line) => [line.from?.value, line.quantity_kwh?.value, line.amount_ht?.value])).toEqual([
      ['2025-08-01', 2211, 307.11],
      ['2026-02-01', 2175, 310.37],
    ])
  })
})
