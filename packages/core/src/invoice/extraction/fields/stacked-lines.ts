import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { cellsBelow } from '../../../layout/neighbours.js'

/** Short lines about prices with what stands under them: "Formule (prix indexé, non", then "réglementé)" in a narrow column. */
export function stackedLines(layouts: readonly PageLayout[]): Cell[] {
  return layouts.flatMap((layout) =>
    layout.cells
      .filter(({ text, folded }) => text.length < 70 && /prix|tarif|reglement|offre|\bnon$|\bpas$/.test(folded))
      .map((cell) => joinCells(cell, ...cellsBelow(cell, layout, { reach: 0.8 }).slice(0, 2))),
  )
}
