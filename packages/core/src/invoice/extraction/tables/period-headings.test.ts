import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { periodHeadings } from './period-headings.js'

const row = (y: number, ...cells: [number, string][]): PlacedText[] => cells.map(([x, text]) => ({ x, y, text }))
const charge = (y: number, label: string, amount: string) => row(y, [40, label], [480, amount])

function headed(texts: readonly PlacedText[]) {
  return [...periodHeadings(pageOfTexts(texts).rows).values()].map(({ value }) => `${value.from} ${value.to}`)
}

describe('days on a row of their own', () => {
  it('date the rows of amounts under them, up to the next such row', () => {
    const texts = [
      ...row(100, [40, 'Du 6 juil. 2026 au 31 juil. 2026']),
      ...charge(118, 'Abonnement', '13,56 €'),
      ...charge(136, 'CTA', '1,48 €'),
      ...row(154, [40, 'Du 1er août 2026 au 5 sept. 2026']),
      ...charge(172, 'Abonnement', '18,98 €'),
      ...charge(190, 'CTA', '2,11 €'),
    ]
    expect(headed(texts)).toEqual(['2026-07-06 2026-07-31', '2026-08-01 2026-09-05'])
  })

  it('are those of the line above when they stand close under it', () => {
    const texts = [
      ...charge(100, 'Abonnement', '13,56 €'),
      ...row(111, [40, 'du 06/07/2026 au 31/07/2026']),
      ...charge(136, 'CTA', '1,48 €'),
      ...charge(154, 'Service dépannage', '4,90 €'),
    ]
    expect(headed(texts)).toEqual([])
  })

  it('date nothing over rows that have days of their own', () => {
    const texts = [
      ...row(100, [40, 'du 06/07/2026 au 05/09/2026']),
      ...row(118, [40, 'Abonnement'], [200, 'du 06/07/2026 au 31/07/2026'], [480, '13,56 €']),
      ...row(136, [40, 'Abonnement'], [200, 'du 01/08/2026 au 05/09/2026'], [480, '18,98 €']),
    ]
    expect(headed(texts)).toEqual([])
  })
})
