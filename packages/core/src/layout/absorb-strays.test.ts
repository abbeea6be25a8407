import { describe, expect, it } from 'vitest'
import { recognisedLayout, type RecognisedText } from '../testing/recognised-page.js'

const rowsOf = (texts: readonly RecognisedText[]): string[][] =>
  recognisedLayout(texts).rows.map((row) => row.cells.map(({ text }) => text))

describe('rows of recognised words', () => {
  it('take back small words that were found a little lower, and cut their cells anew', () => {
    expect(
      rowsOf([
        { text: "Accise sur l'électricité", x: 40, y: 100 },
        { text: '158', x: 308, y: 100 },
        { text: '34,72 €', x: 400, y: 100 },
        { text: '1', x: 301, y: 104.2 },
        { text: 'Contribution tarifaire', x: 40, y: 114 },
        { text: '8,04 €', x: 400, y: 114 },
      ]),
    ).toEqual([
      ["Accise sur l'électricité", '1 158', '34,72 €'],
      ['Contribution tarifaire', '8,04 €'],
    ])
  })

  it('keep small words that stand alone, or nearer to no word', () => {
    expect(
      rowsOf([
        { text: 'Abonnement', x: 40, y: 100 },
        { text: 'CTA', x: 40, y: 115 },
        { text: '3', x: 300, y: 104.2 },
      ]),
    ).toEqual([['Abonnement'], ['3'], ['CTA']])
  })

  it('join a unit that stands a space too far, and a figure that was cut behind its comma', () => {
    expect(
      rowsOf([
        { text: '21,93', x: 300, y: 100 },
        { text: '%', x: 334, y: 100 },
        { text: '181,', x: 400, y: 100 },
        { text: '74', x: 422, y: 100 },
      ]),
    ).toEqual([['21,93 %', '181,74']])
  })

  it('lose the scraps that were made of leader dots and pictures, and doubled figures', () => {
    expect(
      rowsOf([
        { text: 'CTA', x: 40, y: 100 },
        { text: '0 0 © 6 00', x: 100, y: 100, confidence: 0.3 },
        { text: '3,65 €', x: 400, y: 100 },
        { text: 'pe', x: 250, y: 130, confidence: 0.22 },
        { text: '142', x: 300, y: 160 },
        { text: '142', x: 300.2, y: 160.2 },
      ]),
    ).toEqual([['CTA', '3,65 €'], ['142']])
  })

  it('split the years of a table at its edges', () => {
    expect(rowsOf([{ text: '2025 + 2025 ! 2025', x: 100, y: 100 }])).toEqual([['2025', '2025', '2025']])
  })
})
