import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../testing/page-of-cells.js'
import { classifyInvoice } from './classify-invoice.js'
import { readInvoiceByRules } from './read-by-rules.js'

const columns = 8

const texts: Readonly<Record<string, (row: number, column: number) => string>> = {
  amounts: (row, column) => `${String(10 + ((row * 37 + column * 11) % 900))},20 €`,
  'labels and amounts': (row, column) =>
    column % 2 === 0
      ? (['Total TTC', 'TVA 20 %', 'Net HT'][row % 3] ?? '')
      : `${String(10 + row)},${String(10 + column)} €`,
  'labels and dates': (row, column) => (column % 2 === 0 ? 'Date de facture' : `${String(10 + (row % 19))}/03/2024`),
  'labels and numbers': (row, column) => (column % 2 === 0 ? 'Facture n°' : `F-${String(column)}-${String(row)}`),
  addresses: (row) => ['Client', 'Dupont SARL', '12 rue des Lilas', '75001 Paris'][row % 4] ?? '',
}

/** How often the rules look where a cell of such a page stands. */
function looksAt(count: number, textOf: (row: number, column: number) => string): number {
  const rows = count / columns
  const layout = pageOfTexts(
    Array.from({ length: count }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns]
      return { text: textOf(row, column), x: 20 + 70 * column, y: 20 + (800 * row) / rows, height: 1 }
    }),
  )
  expect(layout.cells.length).toBeGreaterThan(0.9 * count)
  let looks = 0
  for (const cell of layout.cells) {
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const place = cell[side]
      Object.defineProperty(cell, side, { get: () => ((looks += 1), place) })
    }
  }
  readInvoiceByRules([layout])
  classifyInvoice([layout])
  return looks
}

describe('a page of thousands of cells', () => {
  it.each(Object.entries(texts))('of %s costs looks in proportion to its cells', (_, textOf) => {
    // Sorting costs a little more than four times as much for four times the cells; comparing all with all sixteen times.
    expect(looksAt(4000, textOf)).toBeLessThan(7 * looksAt(1000, textOf))
  })
})
