import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { consumptionLines, subscriptionLines, taxLines, valueRows } from './charge-lines.js'
import { collectChargeRows } from './collect-charge-rows.js'

type Column = 'label' | 'period' | 'quantity' | 'price' | 'vat' | 'amount'
type Habit = Readonly<Record<Column, { head: string; rows: readonly [string, string, string] }>>

const left: Readonly<Record<Column, number>> = { label: 150, period: 110, quantity: 62, price: 80, vat: 44, amount: 66 }

const bare: Habit = {
  label: { head: 'Libellé', rows: ['Électricité – Base', 'Prime fixe', 'Accise (ex-CSPE)'] },
  period: { head: 'Du au', rows: ['01.09.2025-31.10.2025', '01.09.2025-31.10.2025', '01.09.2025-31.10.2025'] },
  quantity: { head: 'Quantité (kWh)', rows: ['1 417', '', '1 417'] },
  price: { head: 'Prix unitaire HT (€)', rows: ['0,1327', '11,07', '0,02998'] },
  vat: { head: 'Taux TVA', rows: ['20,00', '20,00', '20,00'] },
  amount: { head: 'Total HT (€)', rows: ['188,04', '22,14', '42,48'] },
}

/** One bill in the habits of several suppliers: energy, subscription and excise of the same two months. */
const habits: Readonly<Record<string, Habit>> = {
  plain: {
    label: { head: 'Désignation', rows: ['Consommation Base', 'Abonnement', 'Accise sur l’électricité'] },
    period: { head: 'Période', rows: ['01/09/25 au 31/10/25', '01/09/25 au 31/10/25', '01/09/25 au 31/10/25'] },
    quantity: { head: 'Quantité', rows: ['1 417 kWh', '2 mois', '1 417 kWh'] },
    price: { head: 'Prix HT', rows: ['0,1327 €/kWh', '11,07 €/mois', '0,02998 €/kWh'] },
    vat: { head: 'TVA', rows: ['20 %', '20 %', '20 %'] },
    amount: { head: 'Montant HT', rows: ['188,04 €', '22,14 €', '42,48 €'] },
  },
  bare,
  cents: {
    label: { head: 'Détail', rows: ['Énergie Base', 'Part fixe', 'Accise sur les énergies'] },
    period: { head: 'Dates', rows: ['du 01/09 au 31/10/2025', 'du 01/09 au 31/10/2025', 'du 01/09 au 31/10/2025'] },
    quantity: { head: 'Volume', rows: ['1,417 MWh', '', '1,417 MWh'] },
    price: { head: 'Prix', rows: ['13,27 c€/kWh', '132,84 €/an', '29,98 €/MWh'] },
    vat: { head: 'TVA (%)', rows: ['20', '20', '20'] },
    amount: { head: 'Euros HT', rows: ['188,04', '22,14', '42,48'] },
  },
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  )
}

function tableOf(habit: Habit, order: readonly Column[]): PlacedText[] {
  let x = 30
  return order.flatMap((column) => {
    const at = x
    x += left[column] + 16
    const { head, rows } = habit[column]
    return [head, ...rows].flatMap((text, row) => (text === '' ? [] : [{ text, x: at, y: 200 + 18 * row, height: 7 }]))
  })
}

const orders = permutations<Column>(['label', 'period', 'quantity', 'price', 'vat', 'amount'])

describe.each(Object.entries(habits))('a table in the habit "%s"', (_name, habit) => {
  it('is read alike in every order of its columns', () => {
    const wrong = orders.flatMap((order) => {
      const rows = valueRows(collectChargeRows([pageOfTexts(tableOf(habit, order))]))
      const [energy] = consumptionLines(rows, 'electricite')
      const [subscription] = subscriptionLines(rows)
      const [tax] = taxLines(rows, 'electricite')
      const read = [
        energy?.quantity_kwh?.value,
        energy?.unit_price_ht?.value,
        energy?.amount_ht?.value,
        energy?.from?.value,
        subscription?.amount_ht?.value,
        subscription?.unit_price_ht?.value,
        tax?.rate?.value,
        tax?.base?.value,
        tax?.amount_ht?.value,
        energy?.vat_rate?.value,
      ]
      const expected = [1417, 0.1327, 188.04, '2025-09-01', 22.14, 11.07, 29.98, 1417, 42.48, 20]
      return JSON.stringify(read) === JSON.stringify(expected) ? [] : [`${order.join(' ')}: ${JSON.stringify(read)}`]
    })
    expect(wrong).toEqual([])
  })
})

/** Heads over figures that carry no unit of their own. */
const heads: Readonly<Record<Column, readonly string[]>> = {
  label: [
    'Libellé',
    'Désignation',
    'Poste',
    'Rubrique',
    'Intitulé',
    'Description',
    'Prestation',
    'Nature',
    'Éléments',
    '',
  ],
  period: ['Période', 'Dates', 'Du – au', 'Période de facturation', 'Période facturée'],
  quantity: [
    'Quantité',
    'Qté',
    'kWh',
    'Conso (kWh)',
    'Consommation',
    'Nb kWh',
    'Volume (kWh)',
    'Quantité kWh',
    'Consommation (kWh)',
  ],
  price: [
    'P.U. HT',
    'PU',
    'Prix unitaire',
    'Prix unit. HT',
    '€/kWh',
    'Prix HT',
    'Tarif unitaire',
    'Prix du kWh',
    'Prix unitaire (€)',
    'Prix €/kWh',
  ],
  vat: ['TVA', 'Taux TVA', '% TVA', 'TVA %', 'Taux de TVA', 'Tx TVA'],
  amount: [
    'Montant',
    'Montant HT',
    '€ HT',
    'Montant (€ HT)',
    'Total HT (€)',
    'Prix total HT',
    'Montant hors TVA',
    'Montant HT (€)',
    'Euros HT',
    'Total (€ HT)',
    'Montant €',
  ],
}
const common: readonly (readonly Column[])[] = [
  ['label', 'period', 'quantity', 'price', 'amount', 'vat'],
  ['label', 'period', 'quantity', 'price', 'vat', 'amount'],
  ['period', 'label', 'quantity', 'price', 'amount', 'vat'],
]

describe.each(Object.entries(heads) as [Column, readonly string[]][])(
  'the head of the column "%s"',
  (column, words) => {
    it.each(words)('may be "%s"', (head) => {
      const habit = { ...bare, [column]: { ...bare[column], head } }
      for (const order of common) {
        const rows = valueRows(collectChargeRows([pageOfTexts(tableOf(habit, order))]))
        const [energy] = consumptionLines(rows, 'electricite')
        const [subscription] = subscriptionLines(rows)
        expect([energy?.quantity_kwh?.value, energy?.unit_price_ht?.value, energy?.amount_ht?.value]).toEqual([
          1417, 0.1327, 188.04,
        ])
        expect([subscription?.unit_price_ht?.value, subscription?.amount_ht?.value, energy?.vat_rate?.value]).toEqual([
          11.07, 22.14, 20,
        ])
      }
    })
  },
)
