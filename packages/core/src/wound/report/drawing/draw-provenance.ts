import { columns } from '../../../pdf/blocks/columns.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ValidationForm } from '../report-state.js'
import type { ProvenanceView } from '../sections/provenance.js'
import { opening } from './opening.js'
import { validationForm } from './validation-form.js'

/** Draws where everything comes from, the form for whoever validates on paper, and the brand's own words. */
export function drawProvenance(flow: Flow, { title, intro, rows }: ProvenanceView, form: ValidationForm | null): void {
  const { theme } = flow.canvas
  const facts = rows.map(([name, value]) => ({
    ...padded(
      columns(
        [
          { block: paragraph(name, 'running'), points: 74 },
          { block: paragraph(value, 'running', { color: theme.colors.ink }) },
        ],
        6,
      ),
      { top: 0.7, bottom: 0.7 },
    ),
    // Together with the form, when a page holds them all.
    keepWithNext: true,
  }))
  const { disclaimer } = theme.brand
  flow.placeAll([
    ...opening(flow, title, intro),
    ...facts,
    ...(form === null ? [] : [spacer(12), validationForm(form, theme)]),
    ...(disclaimer === null ? [] : [spacer(8), paragraph(disclaimer, 'small')]),
  ])
}
