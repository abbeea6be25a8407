import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../testing/page-of-cells.js'
import { boxOfRange } from './cell.js'
import { cellsBelow, cellsRightOf } from './neighbours.js'

describe('layoutPage', () => {
  const layout = pageOfTexts([
    { text: 'Abonnement', x: 40, y: 100 },
    { text: '1 089,50 €', x: 300, y: 101 },
    { text: 'Référence client', x: 40, y: 200 },
    { text: '152281640', x: 42, y: 213 },
    { text: 'Lille', x: 40, y: 300 },
  ])

  it('puts cells of one height into one row, left to right', () => {
    expect(layout.rows[0]?.cells.map((cell) => cell.text)).toEqual(['Abonnement', '1 089,50 €'])
  })

  it('keeps the thousands of a number in one cell', () => {
    expect(layout.cells.map((cell) => cell.text)).toContain('1 089,50 €')
  })

  it('finds what stands to the right and below', () => {
    const [label] = layout.cells
    const reference = layout.cells[2]
    if (label === undefined || reference === undefined) throw new Error('the page has five cells')
    expect(cellsRightOf(label, layout).map((cell) => cell.text)).toEqual(['1 089,50 €'])
    expect(cellsBelow(reference, layout).map((cell) => cell.text)).toEqual(['152281640'])
  })

  it('splits a line at a gap wider than a space', () => {
    const wide = pageOfTexts([
      { text: '46 283', x: 40, y: 10 },
      { text: '46 310', x: 80, y: 10 },
    ])
    expect(wide.cells.map((cell) => cell.text)).toEqual(['46 283', '46 310'])
  })

  it('gives the box of a part of a cell', () => {
    const cell = layout.cells.find((one) => one.text.startsWith('Référence'))
    if (cell === undefined) throw new Error('the label is on the page')
    const box = boxOfRange(cell, cell.text.indexOf('client'), cell.text.length)
    expect(box.x * 595).toBeGreaterThan(80)
    expect((box.x + box.width) * 595).toBeCloseTo(cell.right, 3)
  })
})
