import type { Block } from '../block.js'
import { columns } from './columns.js'
import { rule } from './frames.js'
import { padded } from './padded.js'
import { paragraph } from './paragraph.js'
import { spacer, stack } from './stack.js'

/** Facts under a title: a name and a value each. */
export interface FactGroup {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
}

/** A titled list of facts, one per line; `ink` colours the rule under the title. */
export function factGroup({ title, facts }: FactGroup, ink: string, labelWidth = 66): Block {
  return stack([
    paragraph(title, 'subsection', { keepWithNext: true }),
    spacer(2),
    rule(ink, 3, 0.7),
    ...facts.map(({ label, text }) =>
      padded(
        columns([{ block: paragraph(label, 'small'), points: labelWidth }, { block: paragraph(text, 'cell') }], 6),
        { top: 1.1, bottom: 1.1 },
      ),
    ),
  ])
}
