import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import { bareLabel } from './hinted-places.js'
import type { HintValueKind, LabelHint } from './label-hint.js'
import { readHintedValue, sameValue, type HintedValue } from './read-hinted-value.js'

type FoundLabel = Pick<LabelHint, 'label' | 'relation'>

/** The texts that stand where a label of this value would, each once. */
export function labelsOfValue(layouts: readonly PageLayout[], kind: HintValueKind, value: HintedValue): FoundLabel[] {
  const found = layouts.flatMap((layout) => [
    ...layout.cells.flatMap((cell) => {
      const starts = cell.offsets.filter((start) => isAt(cell, start, kind, value))
      return starts.flatMap((start) => (start === 0 ? labelsAround(cell, layout) : labelBefore(cell, start)))
    }),
    ...labelsOverColumns(layout, kind, value),
  ])
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()].filter(({ label }) => label !== '')
}

function isAt(cell: Cell, start: number, kind: HintValueKind, value: HintedValue): boolean {
  const parsed = readHintedValue(kind, cell.folded.slice(start), cell.text.slice(start))
  return parsed?.start === 0 && sameValue(parsed.value, value)
}

/** The words before the value, from the last figure on: "Client : 4711. Compteur n°" is the label "Compteur n°". */
function labelBefore(cell: Cell, start: number): FoundLabel[] {
  const label = bareLabel(cell.text.slice(0, start).replace(/^.*\d\S*/s, ''))
  return label.length < 4 ? [] : [{ label, relation: 'same-cell' }]
}

function labelsAround(cell: Cell, layout: PageLayout): FoundLabel[] {
  const labels = layout.cells.filter((other) => other !== cell && isText(other))
  return labels.flatMap((other): FoundLabel[] => {
    const label = bareLabel(other.text)
    const beside = cellsRightOf(other, layout).slice(0, 6)
    const rank = beside.indexOf(cell)
    const isNearest = !beside.slice(0, Math.max(0, rank)).some(isText)
    if (rank >= 0) return isNearest ? [{ label, relation: rank === 0 ? 'right' : 'same-row' }] : []
    return cellsBelow(other, layout).slice(0, 2).includes(cell) ? [{ label, relation: 'below' }] : []
  })
}

function isText({ text }: Cell): boolean {
  return !/\d/.test(text) && /\p{L}{2}/u.test(text)
}

function labelsOverColumns({ tables }: PageLayout, kind: HintValueKind, value: HintedValue): FoundLabel[] {
  return tables.flatMap(({ columns, rows }) =>
    columns.flatMap(({ heads }, index): FoundLabel[] => {
      const isHere = rows.some(({ figures }) => {
        const cell = figures[index] ?? null
        return cell !== null && isAt(cell, 0, kind, value)
      })
      const label = bareLabel(heads.map(({ text }) => text).join(' '))
      return isHere ? [{ label, relation: 'column-header' }] : []
    }),
  )
}
