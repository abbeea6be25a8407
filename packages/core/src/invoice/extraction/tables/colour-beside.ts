import type { Cell, PageLayout } from '../../../layout/cell.js'

const colour = /^(?:jours? )?(?:bleu|blanc|rouge)s?$/

/**
 * The colour of Tempo days in a column of its own before the bands, halfway between the two rows that it is about; folded.
 */
export function colourBeside(band: Cell, layout: PageLayout): string | null {
  const height = band.bottom - band.top
  const middle = (band.top + band.bottom) / 2
  const nearest = layout.cells
    .filter((cell) => cell.right <= band.left && colour.test(cell.folded))
    .map((cell) => ({ cell, gap: Math.abs((cell.top + cell.bottom) / 2 - middle) }))
    .sort((one, other) => one.gap - other.gap)[0]
  return nearest === undefined || nearest.gap > 1.6 * height ? null : nearest.cell.folded
}
