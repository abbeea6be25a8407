import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { readInstalment } from './read-instalment.js'

const row = (y: number, ...cells: [number, string][]): PlacedText[] => cells.map(([x, text]) => ({ x, y, text }))

function instalmentOf(texts: readonly PlacedText[]) {
  const read = readInstalment([pageOfTexts(texts)])
  return read && [read.amount?.value, read.count?.value, read.next_date?.value]
}

describe('the schedule of instalments', () => {
  it('counts a row once where another column adds the instalments up', () => {
    const texts = [
      ...row(80, [40, 'Votre échéancier 2025-2026']),
      ...row(95, [40, 'Il est calculé avec les prix en vigueur au 12/11/2025.']),
      ...row(110, [40, '10 décembre 2025'], [250, '91,00 €'], [400, '91,00 €']),
      ...row(125, [40, '10 janvier 2026'], [250, '91,00 €'], [400, '182,00 €']),
      ...row(140, [40, '10 février 2026'], [250, '91,00 €'], [400, '273,00 €']),
    ]
    expect(instalmentOf(texts)).toEqual([91, 3, '2025-12-10'])
  })

  it('counts all of a row that holds two dates', () => {
    const texts = [
      ...row(80, [40, 'Mon échéancier']),
      ...row(110, [40, '08/02/2026'], [120, '74,00 €'], [300, '08/04/2026'], [400, '74,00 €']),
      ...row(125, [40, '08/03/2026'], [120, '74,00 €'], [300, '08/05/2026'], [400, '74,00 €']),
    ]
    expect(instalmentOf(texts)).toEqual([74, 4, '2026-02-08'])
  })
})
