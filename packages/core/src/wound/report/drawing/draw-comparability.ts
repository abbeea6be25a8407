import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ComparabilityView } from '../sections/comparability.js'
import { opening } from './opening.js'

/** Draws whether the photographs can be compared, and why not. */
export function drawComparability(flow: Flow, { title, sentence, reasons }: ComparabilityView): void {
  flow.placeAll([
    ...opening(flow, title),
    paragraph(sentence, 'lead', { keepWithNext: reasons.length > 0 }),
    ...(reasons.length === 0 ? [] : [spacer(4), ...bulletList(reasons, 'body')]),
  ])
}
