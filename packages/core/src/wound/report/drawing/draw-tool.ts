import type { Flow } from '../../../pdf/flow.js'
import type { ToolView } from '../sections/tool.js'
import { factGrid } from './fact-grid.js'
import { opening } from './opening.js'

/** Draws what a measuring tool gave. */
export function drawTool(flow: Flow, { title, intro, facts }: ToolView): void {
  flow.placeAll([...opening(flow, title, intro), ...factGrid(facts)])
}
