import type { Cell, PageLayout } from '../../../layout/cell.js'
import { fold } from '../../../layout/fold.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { LabelHint } from './label-hint.js'
import { readHintedValue, type HintedValue } from './read-hinted-value.js'

/** A value that stands where a hint says. */
export interface HintedPlace {
  value: HintedValue
  cell: Cell
  start: number
  end: number
}

type Clue = Pick<LabelHint, 'label' | 'relation' | 'kind'>

const separators = /^(?:[\s:.=>|]|-(?!\s?\d))*/

/** A label without what separates it from its value. */
export function bareLabel(text: string): string {
  return text.replace(/[\s:.=>|-]+$/, '').replace(/^[\s:.=>|•-]+/, '')
}

/** Every place of the document where a hint finds a value. */
export function hintedPlaces(layouts: readonly PageLayout[], clue: Clue): HintedPlace[] {
  return layouts.flatMap((layout) =>
    clue.relation === 'column-header'
      ? underHeads(layout, clue)
      : layout.cells.flatMap((cell) => besideLabel(cell, layout, clue)),
  )
}

function besideLabel(cell: Cell, layout: PageLayout, clue: Clue): HintedPlace[] {
  const label = fold(clue.label)
  if (clue.relation === 'same-cell') return insideCell(cell, label, clue)
  if (bareLabel(cell.folded) !== label) return []
  const cells = {
    right: () => cellsRightOf(cell, layout).slice(0, 1),
    'same-row': () => cellsRightOf(cell, layout).slice(0, 6),
    below: () => cellsBelow(cell, layout).slice(0, 2),
    'column-header': () => [],
  }[clue.relation]()
  return cells.flatMap((other) => placeAt(other, 0, clue) ?? []).slice(0, 1)
}

function insideCell(cell: Cell, label: string, clue: Clue): HintedPlace[] {
  const at = cell.folded.indexOf(label)
  const end = at + label.length
  const isWhole = at >= 0 && !/[a-z\d]/.test(cell.folded.charAt(at - 1)) && !/[a-z\d]/.test(cell.folded.charAt(end))
  return isWhole ? [placeAt(cell, end, clue) ?? []].flat() : []
}

function underHeads(layout: PageLayout, clue: Clue): HintedPlace[] {
  const label = fold(clue.label)
  return layout.tables.flatMap(({ columns, rows }) =>
    columns.flatMap(({ heads }, index) =>
      headLabel(heads) === label
        ? rows.flatMap(({ figures }) => {
            const cell = figures[index] ?? null
            return cell === null ? [] : (placeAt(cell, 0, clue) ?? [])
          })
        : [],
    ),
  )
}

/** The lines of a head as one label, folded. */
export function headLabel(heads: readonly Cell[]): string {
  return bareLabel(heads.map(({ folded }) => folded).join(' '))
}

function placeAt(cell: Cell, from: number, { kind }: Clue): HintedPlace | null {
  const start = from + (separators.exec(cell.folded.slice(from))?.[0].length ?? 0)
  const parsed = readHintedValue(kind, cell.folded.slice(start), cell.text.slice(start))
  return parsed === null ? null : { value: parsed.value, cell, start: start + parsed.start, end: start + parsed.end }
}

/** The one value that a hint finds: null when it finds none, `several` when they differ. */
export function hintedPlace(layouts: readonly PageLayout[], clue: Clue): HintedPlace | 'several' | null {
  const [first, ...others] = hintedPlaces(layouts, clue)
  if (first === undefined) return null
  return others.some(({ value }) => value !== first.value) ? 'several' : first
}
