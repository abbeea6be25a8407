import type { Cell, PageLayout } from '../../../layout/cell.js'
import { onSameRow } from '../../../layout/neighbours.js'
import { tokensOf } from '../values/tokens.js'
import type { ChargeRow, RowFigure } from './charge-row.js'
import { bandOf, categoryOf, type ChargeCategory } from './charge-vocabulary.js'
import type { ColumnHeader, ColumnType } from './column-headers.js'
import { advanceContext, energyAt, noSection } from './section-context.js'

/** What a row of a table with one column per charge holds, by its label (folded). */
const rowTypes: readonly [ColumnType, RegExp][] = [
  ['period', /^(?:du|au|periode)\b/],
  ['vat_rate', /^(?:taux (?:de )?)?t\.?v\.?a\b/],
  ['amount_ht', /^(?:montant|total)\b.{0,14}$/],
  ['unit_price', /^(?:taux ou )?(?:prix|tarif)\b/],
  ['rate', /^taux\b/],
  ['base', /^(?:assiette|base)\b/],
  ['quantity', /^(?:kwh\b|quantite|consommation|energie|nombre de)/],
]

interface Labelled {
  cell: Cell
  type: ColumnType
}

interface ChargeColumn {
  head: Cell
  category: ChargeCategory
  values: readonly { label: Labelled; cell: Cell }[]
}

/** Stacks of labels with one left edge that hold an amount and what it comes from. */
function labelStacks(layout: PageLayout): Labelled[][] {
  const labels = layout.cells.flatMap((cell): Labelled[] => {
    const type =
      cell.text.length > 40 || /\d/.test(cell.folded) ? undefined : rowTypes.find(([, p]) => p.test(cell.folded))
    return type === undefined ? [] : [{ cell, type: type[0] }]
  })
  const stacks: Labelled[][] = []
  for (const label of [...labels].sort((a, b) => a.cell.top - b.cell.top)) {
    const stack = stacks.find((one) => {
      const last = one.at(-1)
      return (
        last !== undefined && Math.abs(last.cell.left - label.cell.left) < 3 && label.cell.top - last.cell.bottom < 16
      )
    })
    if (stack === undefined) stacks.push([label])
    else stack.push(label)
  }
  return stacks.filter((stack) => {
    const types = new Set(stack.map(({ type }) => type))
    return types.has('amount_ht') && (types.has('unit_price') || types.has('rate')) && types.size >= 3
  })
}

function columnsOf(stack: readonly Labelled[], layout: PageLayout): ChargeColumn[] {
  const [first] = stack
  if (first === undefined) return []
  const heads = layout.cells.filter(
    (cell) =>
      cell.left > first.cell.right &&
      cell.bottom <= first.cell.top + 2 &&
      first.cell.top - cell.bottom < 25 &&
      !/\d/.test(cell.folded) &&
      categoryOf(cell.folded) !== null,
  )
  if (heads.length < 2) return []
  const middle = (cell: Cell): number => (cell.left + cell.right) / 2
  return heads.flatMap((head) => {
    const category = categoryOf(head.folded)
    const values = stack.flatMap((label) => {
      const cell = layout.cells.find(
        (one) =>
          one.left > label.cell.right &&
          onSameRow(one, label.cell) &&
          heads.every((other) => Math.abs(middle(one) - middle(head)) <= Math.abs(middle(one) - middle(other))),
      )
      return cell === undefined ? [] : [{ label, cell }]
    })
    return category === null || values.length < 3 ? [] : [{ head, category, values }]
  })
}

/** Tables that print one column per charge (a band in one month, a tax) and one row per figure, as rows of charges. */
export function rowsOfChargeColumns(layout: PageLayout): readonly (ChargeRow & { labels: readonly Cell[] })[] {
  const stacks = labelStacks(layout)
  return stacks.flatMap((stack) =>
    columnsOf(stack, layout).map(({ head, category, values }, index) => ({
      page: head.page,
      order: orderOf(head, layout) + index / 100,
      category,
      label: head.folded,
      labelCell: head,
      figures: values.flatMap(({ label, cell }) => figuresOf(label, cell)),
      quote: `${head.text} : ${values.map(({ label, cell }) => `${label.cell.text} ${cell.text}`).join(' ; ')}`,
      energy: bandOf(head.folded) === null ? energyOfSection(head, layout) : 'electricite',
      colour: null,
      sectionPeriod: null,
      top: head.top,
      labels: [...stack.map(({ cell }) => cell), head],
    })),
  )
}

function orderOf(head: Cell, layout: PageLayout): number {
  return layout.rows.find(({ cells }) => cells.includes(head))?.order ?? 0
}

function energyOfSection(head: Cell, layout: PageLayout): ChargeRow['energy'] {
  if (head.folded.includes('electricite')) return 'electricite'
  if (/\bgaz\b/.test(head.folded)) return 'gaz'
  let context = noSection
  for (const row of layout.rows) {
    context = advanceContext(context, row)
    if (row.cells.includes(head)) break
  }
  return energyAt(context, head)
}

function figuresOf({ cell: label, type }: Labelled, value: Cell): RowFigure[] {
  const { left, right, top, bottom } = label
  const header: ColumnHeader = { type, text: label.folded, left, right, top, bottom }
  return tokensOf(value).map((token) => ({ token, header }))
}
