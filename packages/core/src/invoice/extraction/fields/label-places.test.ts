import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { parseAmount, parseReference } from '../values/parsers.js'
import { findLabelled } from './candidates.js'

const amounts = (texts: readonly PlacedText[]) =>
  findLabelled([pageOfTexts(texts)], { labels: [/total ttc/], parse: parseAmount }).map(({ value }) => value)
const references = (texts: readonly PlacedText[]) =>
  findLabelled([pageOfTexts(texts)], { labels: [/n[°o] de client/], parse: parseReference }).map(({ value }) => value)

describe('a value may stand', () => {
  it('before its label in one cell, or in a cell close before it', () => {
    expect(amounts([{ text: '3 924,64 € total TTC', x: 60, y: 100 }])).toEqual([3924.64])
    expect(
      amounts([
        { text: '3 924,64 €', x: 60, y: 100 },
        { text: 'total TTC', x: 128, y: 100 },
      ]),
    ).toEqual([3924.64])
  })

  it('over its label, closer to it than to the label over it', () => {
    const tile = (y: number, value: string, label: string): PlacedText[] => [
      { text: value, x: 60, y },
      { text: label, x: 60, y: y + 12 },
    ]
    expect(
      references([...tile(100, 'F-2603-932199', 'Facture'), ...tile(140, '99 4247 34', 'Votre n° de client')]),
    ).toEqual(['99424734'])
  })

  it('after the sign of the euro, which may have its own sign before it', () => {
    expect(parseAmount('€ 80,16')?.value).toBe(80.16)
    expect(parseAmount('- € 8,40')?.value).toBe(-8.4)
    expect(parseAmount('€ -8,40')?.value).toBe(-8.4)
  })

  it('not before a label that has a colon, nor far from it', () => {
    expect(
      amounts([
        { text: '12,00 €', x: 60, y: 100 },
        { text: 'Autre', x: 130, y: 100 },
        { text: 'Total TTC', x: 400, y: 100 },
      ]),
    ).toEqual([])
    expect(
      amounts([
        { text: '12,00 €', x: 60, y: 100 },
        { text: 'Total TTC :', x: 110, y: 100 },
      ]),
    ).toEqual([])
  })
})
