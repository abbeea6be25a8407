import { grid } from '../../../pdf/blocks/columns.js'
import { factGroup } from '../../../pdf/blocks/fact-group.js'
import type { Flow } from '../../../pdf/flow.js'
import type { NurseView } from '../sections/nurse.js'
import { opening } from './opening.js'

/** Draws what the nurse said, before anything that a model saw. */
export function drawNurse(flow: Flow, { title, intro, groups }: NurseView): void {
  const { accent } = flow.canvas.theme.colors
  const rows = grid(
    groups.map((group) => factGroup(group, accent, 76)),
    { perRow: 3, gap: 20, rowGap: 12 },
  )
  flow.placeAll([...opening(flow, title, intro), ...rows])
}
