import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsRightOf } from '../../../layout/neighbours.js'
import type { Band, ReadingNature } from '../../energy-invoice.js'
import { bandOf } from '../tables/charge-vocabulary.js'
import { fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'
import { naturesOf, type ReadingRow } from './read-readings.js'

interface DatedIndex {
  band: Band
  date: string
  isVolume: boolean
  index: NonNullable<ReadingRow['reading']['old_index']>
  nature: ReadingRow['reading']['old_nature']
}

/** "Index relevés" over the lines speaks for all of them. */
function natureOverIndexes(cell: Cell, layout: PageLayout): ReadingNature | undefined {
  const title = layout.cells.find(
    ({ folded, bottom }) =>
      bottom <= cell.top &&
      cell.top - bottom < 90 &&
      /^(?:vos |mes )?index (?:reels?|releves?|telereleves?|estimes?)$/.test(folded),
  )
  return title === undefined ? undefined : naturesOf(title.folded.replace(/^.*?index/, ''))[0]
}

/** One index per line, each with its date: "Jour, index du 06/05/2026 (relevé par Enedis) | 7 204". */
export function datedIndexes(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  const found = layouts.flatMap((layout) =>
    layout.cells.flatMap((cell): DatedIndex[] => {
      if (!/\bindex\b/.test(cell.folded) || cell.text.length > 90) return []
      const date = tokensOf(cell).find((token) => token.kind === 'date')
      const beside = cellsRightOf(cell, layout)[0]
      const figure = beside === undefined ? undefined : tokensOf(beside)[0]
      if (date?.kind !== 'date' || beside === undefined || (figure?.kind !== 'number' && figure?.kind !== 'quantity'))
        return []
      const nature = naturesOf(cell.folded)[0] ?? natureOverIndexes(cell, layout)
      const quote = `${cell.text} ${beside.text}`
      return [
        {
          band: /\bgaz\b|m3|m³/.test(`${cell.folded} ${beside.folded}`) ? 'gaz' : (bandOf(cell.folded) ?? 'base'),
          date: date.value,
          isVolume: /m3|m³/.test(beside.folded),
          index: fieldAt(figure.value, 0.94, beside, figure.start, figure.end, quote),
          nature: nature === undefined ? null : fieldAt(nature, 0.93, cell, 0, cell.text.length, quote),
        },
      ]
    }),
  )
  return [...new Set(found.map((one) => one.band))].flatMap((band) => {
    const ofBand = found.filter((one) => one.band === band).sort((a, b) => a.date.localeCompare(b.date))
    const [old, next] = ofBand
    if (old === undefined || next === undefined || ofBand.length !== 2) return []
    const volume = next.isVolume || band === 'gaz'
    return [
      {
        energy: volume ? ('gaz' as const) : null,
        serial: null,
        volume: null,
        coefficient: null,
        reading: {
          band: { ...next.index, value: band, confidence: 0.93 },
          old_index: old.index,
          new_index: next.index,
          old_nature: old.nature,
          new_nature: next.nature,
          unit: volume ? { ...next.index, value: 'm3' as const, confidence: 0.92 } : null,
        },
      },
    ]
  })
}
