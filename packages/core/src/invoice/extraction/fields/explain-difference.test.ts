import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { readAllTotals } from './read-totals.js'

function totalsOf(rows: readonly (readonly [label: string, amount: string])[]) {
  const texts = rows.flatMap(([label, amount], index): PlacedText[] => [
    { text: label, x: 60, y: 100 + 15 * index },
    { text: amount, x: 420, y: 100 + 15 * index },
  ])
  const totals = readAllTotals([pageOfTexts(texts)])
  return Object.fromEntries(Object.entries(totals).map(([key, field]) => [key, field?.value ?? null]))
}

describe('what lies between the total and what is due', () => {
  it('is told by the row that accounts for it to the cent, whatever its words', () => {
    expect(
      totalsOf([
        ['Total TTC', '1 120,02 €'],
        ['Versements de l’année (10 mensualités)', '960,00 €'],
        ['Net à payer', '160,02 €'],
      ]),
    ).toMatchObject({ already_paid: 960, net_to_pay: 160.02, previous_balance: null })
  })

  it('may be two rows of two kinds', () => {
    expect(
      totalsOf([
        ['Total TTC', '200,00 €'],
        ['Vos acomptes', '150,00 €'],
        ['Votre avoir du 19 janvier', '-14,06 €'],
        ['Net à payer', '35,94 €'],
      ]),
    ).toMatchObject({ already_paid: 150, previous_balance: -14.06 })
  })

  it('is nothing when no row accounts for it: a difference is for the audit to tell', () => {
    expect(
      totalsOf([
        ['Total TTC', '200,00 €'],
        ['Vos acomptes', '150,00 €'],
        ['Net à payer', '60,00 €'],
      ]),
    ).toMatchObject({ ttc: 200, net_to_pay: 60, previous_balance: null })
  })

  it('makes sure what adds up', () => {
    const texts: PlacedText[] = [
      { text: 'Total TTC', x: 60, y: 100 },
      { text: '100,00 €', x: 420, y: 100 },
      { text: '20,00 €', x: 60, y: 115 },
      { text: 'Solde antérieur', x: 110, y: 115 },
      { text: 'Net à payer', x: 60, y: 130 },
      { text: '120,00 €', x: 420, y: 130 },
    ]
    const { previous_balance: balance } = readAllTotals([pageOfTexts(texts)])
    expect(balance).toMatchObject({ value: 20 })
    expect(balance?.confidence).toBeGreaterThanOrEqual(0.97)
  })
})
