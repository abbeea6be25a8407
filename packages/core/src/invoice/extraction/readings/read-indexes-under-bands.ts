import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow } from '../../../layout/neighbours.js'
import type { Read, ReadingNature } from '../../energy-invoice.js'
import { bandOf } from '../tables/charge-vocabulary.js'
import { fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'
import { naturesOf, type ReadingRow } from './read-readings.js'

const oldLabel =
  /^(?:ancien|precedent)(?:ne)? (?:index|releve)|^(?:index|releve)e? (?:de |du )?(?:debut|depart|precedente?)/
const newLabel =
  /^(?:nouvel|nouveau|nouvelle|derniere?) (?:index|releve)|^(?:index|releve)e? (?:de |du )?(?:fin|arrivee)\b/

/** Index readings with one column per band and one row per reading, apart from the prices: "Relève début | 18 204 | 9 377". */
export function indexesUnderBands(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  return layouts.flatMap((layout) => {
    const old = layout.cells.filter((cell) => oldLabel.test(cell.folded))
    const next = layout.cells.filter((cell) => newLabel.test(cell.folded))
    const [first] = old
    const [last] = next
    if (first === undefined || last === undefined || old.length > 1 || next.length > 1) return []
    const heads = layout.cells.filter(
      (cell) =>
        cell.left > first.left + 20 &&
        cell.bottom <= first.top + 2 &&
        first.top - cell.bottom < 25 &&
        cell.text.length < 30 &&
        bandOf(cell.folded) !== null,
    )
    return heads.flatMap((head) => readingUnder(head, first, last, layout))
  })
}

function readingUnder(head: Cell, old: Cell, next: Cell, layout: PageLayout): ReadingRow[] {
  const band = bandOf(head.folded)
  const from = indexUnder(head, old, layout)
  const to = indexUnder(head, next, layout)
  if (band === null || from === null || to === null) return []
  return [
    {
      energy: null,
      serial: null,
      volume: null,
      coefficient: null,
      reading: {
        band: fieldAt(band, 0.93, head),
        old_index: from,
        new_index: to,
        old_nature: natureAt(old, layout),
        new_nature: natureAt(next, layout),
        unit: null,
      },
    },
  ]
}

/** The figure in the column of the head, at the height of the label or of its second line. */
function indexUnder(head: Cell, label: Cell, layout: PageLayout): Read<number> {
  const middle = (head.left + head.right) / 2
  const height = label.bottom - label.top
  const cell = layout.cells.find(
    (one) =>
      Math.abs((one.left + one.right) / 2 - middle) < Math.max(20, (head.right - head.left) / 2) &&
      one.top > label.top - 0.7 * height &&
      one.top < label.bottom + 0.7 * height &&
      /^\d[\d .]*(?: ?kwh)?$/.test(one.folded),
  )
  const token = cell === undefined ? undefined : tokensOf(cell)[0]
  if (cell === undefined || (token?.kind !== 'number' && token?.kind !== 'quantity')) return null
  return fieldAt(token.value, 0.93, cell, token.start, token.end, `${label.text} : ${head.text} ${cell.text}`)
}

function natureAt(label: Cell, layout: PageLayout): Read<ReadingNature> {
  const under = cellsBelow(label, layout, { reach: 0.8 })[0]
  for (const cell of [label, ...(under === undefined ? [] : [under])]) {
    // "Relève début" names the reading, not how it was made.
    const nature = naturesOf(cell.folded.replace(/^releve\b/, ''))[0]
    if (nature !== undefined) return fieldAt(nature, 0.92, cell)
  }
  return null
}
