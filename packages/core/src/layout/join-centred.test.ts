import { describe, expect, it } from 'vitest'
import type { Cell, Row } from './cell.js'
import { joinCentred } from './join-centred.js'

const cell = (text: string, left: number, right: number, top: number): Cell => ({
  page: 1,
  text,
  folded: text.toLowerCase(),
  left,
  right,
  top,
  bottom: top + 10,
  words: [],
  offsets: [],
  region: 0,
})
const row = (...cells: Cell[]): Row => ({
  page: 1,
  order: 0,
  top: cells[0]?.top ?? 0,
  bottom: cells[0]?.bottom ?? 0,
  cells,
})
const texts = (rows: readonly Row[]) => rows.map(({ cells }) => cells.map(({ text }) => text))

describe('joinCentred', () => {
  it('gives a figure halfway between two lines to the first of them', () => {
    const rows = [
      row(cell('Heures normales du 15 janvier au 31 janvier', 50, 300, 100)),
      row(cell('75,28 €', 400, 440, 106)),
      row(cell('668 kWh × 0,1127 €', 50, 180, 112)),
    ]
    expect(texts(joinCentred(rows))).toEqual([
      ['Heures normales du 15 janvier au 31 janvier', '75,28 €'],
      ['668 kWh × 0,1127 €'],
    ])
  })

  it('leaves figures of a column of their own, and words, where they are', () => {
    const column = [
      row(cell('Total', 50, 100, 100), cell('10,00 €', 400, 440, 100)),
      row(cell('12,00 €', 400, 440, 106)),
      row(cell('TVA', 50, 100, 112)),
    ]
    expect(texts(joinCentred(column))).toEqual(texts(column))
    const words = [row(cell('a', 50, 60, 100)), row(cell('voir au dos', 400, 440, 106)), row(cell('b', 50, 60, 112))]
    expect(texts(joinCentred(words))).toEqual(texts(words))
  })
})
