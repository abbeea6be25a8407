import type { Picture } from '../../../pdf/blocks/picture.js'
import type { Flow } from '../../../pdf/flow.js'
import type { WoundComparisonView } from '../wound-comparison-report.js'
import { drawAlerts } from './draw-alerts.js'
import { drawChecks } from './draw-checks.js'
import { drawComparability } from './draw-comparability.js'
import { drawPhotos } from './draw-photos.js'
import { drawProvenance } from './draw-provenance.js'
import { drawBeds, drawMeasures } from './draw-series.js'
import { drawSurface } from './draw-surface.js'
import { drawTrends } from './draw-trends.js'
import { drawWoundCover, drawWoundFrames } from './draw-wound-cover.js'

/** Draws the report of a comparison: whether it can be made at all, dangers, then what changed. */
export function drawWoundComparison(
  flow: Flow,
  view: WoundComparisonView,
  pictures: readonly (Picture | null)[],
): void {
  drawWoundCover(flow, view.cover, view.state)
  drawComparability(flow, view.comparability)
  drawAlerts(flow, view.alerts)
  drawPhotos(flow, view.photos, pictures)
  drawSurface(flow, view.surface)
  drawTrends(flow, view.trends)
  drawBeds(flow, view.series)
  drawMeasures(flow, view.series)
  drawChecks(flow, view.checks, view.warnings)
  drawProvenance(flow, view.provenance, view.state.form)
  drawWoundFrames(flow, view.cover, view.state)
}
