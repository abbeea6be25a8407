import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { EnergyKind } from '../../energy-invoice.js'
import { advanceContext, energyAt, noSection } from './section-context.js'

const known = new WeakMap<readonly PageLayout[], ReadonlyMap<Cell, EnergyKind | null>>()

/** The energy of the section that a cell stands in, or null outside of any. Found once per document. */
export function sectionEnergyOf(cell: Cell, layouts: readonly PageLayout[]): EnergyKind | null {
  const energies = known.get(layouts) ?? search(layouts)
  known.set(layouts, energies)
  return energies.get(cell) ?? null
}

function search(layouts: readonly PageLayout[]): ReadonlyMap<Cell, EnergyKind | null> {
  const energies = new Map<Cell, EnergyKind | null>()
  let context = noSection
  for (const row of layouts.flatMap((layout) => layout.rows)) {
    context = advanceContext(context, row)
    for (const cell of row.cells) energies.set(cell, energyAt(context, cell))
  }
  return energies
}
