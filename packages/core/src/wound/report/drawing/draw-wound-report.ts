import type { Picture } from '../../../pdf/blocks/picture.js'
import type { Flow } from '../../../pdf/flow.js'
import type { WoundReportView } from '../wound-report.js'
import { drawAlerts } from './draw-alerts.js'
import { drawChecks } from './draw-checks.js'
import { drawCorrections } from './draw-corrections.js'
import { drawDerived } from './draw-derived.js'
import { drawFindings } from './draw-findings.js'
import { drawNurse } from './draw-nurse.js'
import { drawProvenance } from './draw-provenance.js'
import { drawQuality } from './draw-quality.js'
import { drawRecord } from './draw-record.js'
import { drawTool } from './draw-tool.js'
import { drawWoundCover, drawWoundFrames } from './draw-wound-cover.js'

/** Draws the report of one assessment: dangers first, the nurse before the model, how it came about last. */
export function drawWoundReport(flow: Flow, view: WoundReportView, pictures: readonly Picture[]): void {
  drawWoundCover(flow, view.cover, view.state)
  drawAlerts(flow, view.alerts)
  drawNurse(flow, view.nurse)
  if (view.tool !== null) drawTool(flow, view.tool)
  drawQuality(flow, view.quality, pictures)
  drawFindings(flow, view.findings)
  if (view.derived !== null) drawDerived(flow, view.derived)
  drawCorrections(flow, view.corrections)
  drawChecks(flow, view.checks, view.warnings)
  drawRecord(flow, view.record)
  drawProvenance(flow, view.provenance, view.state.form)
  drawWoundFrames(flow, view.cover, view.state)
}
