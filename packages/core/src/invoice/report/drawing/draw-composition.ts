import { columns } from '../../../pdf/blocks/columns.js'
import { figure } from '../../../pdf/blocks/in-element.js'
import { legend } from '../../../pdf/blocks/legend.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack, unbroken } from '../../../pdf/blocks/stack.js'
import { stackedBar } from '../../../pdf/blocks/stacked-bar.js'
import type { Flow } from '../../../pdf/flow.js'
import type { CompositionView } from '../sections/composition.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'
import { toneColors } from './tone-colors.js'

/** Draws what the money is made of: one bar, its legend, and the way from the total to the amount to pay. */
export function drawComposition(flow: Flow, composition: CompositionView): void {
  const { title, intro, rows, alternative, total, account, notes } = composition
  const colors = toneColors(flow.canvas.theme)
  const segments = rows.map(({ tone, weight, share }) => ({ value: weight, color: colors[tone], caption: share }))
  const lines = legend([
    ...rows.map(({ tone, label, amount, share }) => ({ color: colors[tone], label, figures: [amount, share] })),
    ...(total === null ? [] : [{ color: null, label: total.label, figures: [total.amount, ''], isStrong: true }]),
  ])
  const opening = sectionOpening(flow, title, intro)
  const hasBar = segments.some(({ value }) => value > 0)
  flow.place(
    unbroken(stack([...opening, ...(hasBar ? [figure(stackedBar(segments), alternative), spacer(8)] : []), ...lines])),
  )
  if (account.length > 0) {
    flow.gap(10)
    const accountLines = legend(
      account.map(({ label, amount, isTotal }) => ({ color: null, label, figures: [amount], isStrong: isTotal })),
    )
    flow.place(columns([{ block: spacer(0) }, { block: stack(accountLines), share: 1.3 }], 10))
  }
  if (notes.length > 0) {
    flow.gap(8)
    for (const note of notes) flow.place(paragraph(note, 'small'))
  }
}
