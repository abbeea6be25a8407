import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { collectReadingRows } from '../readings/read-readings.js'
import { consumptionLines, subscriptionLines, valueRows } from './charge-lines.js'
import { collectChargeRows } from './collect-charge-rows.js'

const row = (y: number, ...cells: [number, string][]): PlacedText[] =>
  cells.map(([x, text]) => ({ x, y, text, height: 7 }))
const heads = row(
  100,
  [30, 'Électricité'],
  [230, 'Quantité'],
  [300, 'Prix unitaire HT'],
  [390, 'Montant HT'],
  [460, 'TVA'],
)

describe('rows that begin with their days', () => {
  it('are what the title over them says, with prices whose unit stands above', () => {
    const page = pageOfTexts([
      ...heads,
      ...row(118, [30, 'Abonnement'], [310, '€/mois']),
      ...row(132, [40, 'du 11/01/2026 au 31/01/2026'], [310, '15,34'], [390, '10,59 €'], [460, '20,00 %']),
      ...row(146, [310, 'c€/kWh']),
      ...row(160, [30, 'Consommation Heures Creuses'], [230, '604 kWh']),
      ...row(
        174,
        [40, 'du 11/01/2026 au 31/01/2026'],
        [230, '215 kWh'],
        [310, '11,62'],
        [390, '24,98 €'],
        [460, '20,00 %'],
      ),
      ...row(
        188,
        [40, 'du 01/02/2026 au 10/03/2026'],
        [230, '389 kWh'],
        [310, '11,28'],
        [390, '43,88 €'],
        [460, '20,00 %'],
      ),
    ])
    const rows = valueRows(collectChargeRows([page]))
    const lines = consumptionLines(rows, 'electricite').map((line) => [
      line.band?.value,
      line.from?.value,
      line.quantity_kwh?.value,
      line.unit_price_ht?.value,
      line.amount_ht?.value,
    ])
    expect(lines).toEqual([
      ['hc', '2026-01-11', 215, 0.1162, 24.98],
      ['hc', '2026-02-01', 389, 0.1128, 43.88],
    ])
    const [subscription] = subscriptionLines(rows)
    expect([subscription?.unit_price_ht?.value, subscription?.amount_ht?.value]).toEqual([15.34, 10.59])
  })

  it('are nothing of their own under a label that has its amount', () => {
    const page = pageOfTexts([
      ...heads,
      ...row(118, [30, 'Consommation Base'], [230, '604 kWh'], [310, '0,1140'], [390, '68,86 €'], [460, '20,00 %']),
      ...row(132, [40, 'du 11/01/2026 au 10/03/2026'], [230, 'relevé']),
    ])
    expect(consumptionLines(valueRows(collectChargeRows([page])), 'electricite')).toHaveLength(1)
  })
})

describe('Tempo days', () => {
  it('have the colour that stands beside their two bands', () => {
    const band = (y: number, name: string, ...figures: [number, string][]) => row(y, [80, name], ...figures)
    const page = pageOfTexts([
      ...row(
        100,
        [30, 'Jours / heures'],
        [150, 'Nouvel index'],
        [230, 'Ancien index'],
        [310, 'kWh'],
        [370, '€ HT par kWh'],
        [460, 'Montant € HT'],
      ),
      ...band(120, 'HP', [150, '62 652'], [230, '61 950'], [310, '702'], [370, '0,1098'], [460, '77,08']),
      ...row(129, [30, 'Bleu']),
      ...band(138, 'HC', [150, '40 582'], [230, '40 127'], [310, '455'], [370, '0,0837'], [460, '38,08']),
      ...band(158, 'HP', [150, '13 121'], [230, '12 803'], [310, '318'], [370, '0,1287'], [460, '40,93']),
      ...row(167, [30, 'Blanc']),
      ...band(176, 'HC', [150, '8 270'], [230, '8 066'], [310, '204'], [370, '0,0981'], [460, '20,01']),
    ])
    const bands = consumptionLines(valueRows(collectChargeRows([page])), 'electricite').map(
      ({ band: own }) => own?.value,
    )
    expect(bands).toEqual(['bleu_hp', 'bleu_hc', 'blanc_hp', 'blanc_hc'])
    expect(collectReadingRows([page]).map(({ reading }) => reading.band?.value)).toEqual(bands)
  })
})
