import type { PageLayout } from '../../../layout/cell.js'
import { findBandColumns, type BandColumn } from '../tables/transposed-bands.js'
import { fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'
import { naturesOf, type ReadingRow } from './read-readings.js'

/** Index readings of tables with one column per band. */
export function readingsInBandColumns(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  return layouts.flatMap(findBandColumns).flatMap((column) => {
    const old = indexOf(column, 'old_index')
    const next = indexOf(column, 'new_index')
    if (old === null || next === null) return []
    const { head } = column
    return [
      {
        energy: null,
        serial: null,
        volume: null,
        coefficient: null,
        reading: {
          band: fieldAt(column.band, 0.93, head),
          old_index: old.index,
          new_index: next.index,
          old_nature: old.nature,
          new_nature: next.nature,
          unit: null,
        },
      },
    ]
  })
}

function indexOf(column: BandColumn, type: 'old_index' | 'new_index') {
  const cell = column.cells.get(type)?.value
  const token = cell === undefined ? undefined : tokensOf(cell)[0]
  if (cell === undefined || (token?.kind !== 'number' && token?.kind !== 'quantity')) return null
  const nature = naturesOf(cell.folded)[0]
  const quote = `${column.cells.get(type)?.label.text ?? ''} ${cell.text}`
  return {
    index: fieldAt(token.value, 0.94, cell, token.start, token.end, quote),
    nature: nature === undefined ? null : fieldAt(nature, 0.93, cell, 0, cell.text.length, quote),
  }
}
