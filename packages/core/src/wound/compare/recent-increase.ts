import type { DatedAssessment } from './dated-assessment.js'
import { changeOfSurface, measuredSurface, type MeasuredSurface } from './measured-surface.js'

/** A wound that has grown since it was last measured, whatever it did before. */
export interface RecentIncrease {
  /** Date of the measure before. */
  depuis: string
  pourcent: number
  source: MeasuredSurface['source']
}

/**
 * How much the surface has grown on the last photograph since it was last measured in the same way; null where it was
 * not, where it has not, where the stated errors hide it, and after a debridement, which enlarges a wound on purpose.
 *
 * @param dated in the order of their dates
 */
export function recentIncrease(dated: readonly DatedAssessment[]): RecentIncrease | null {
  const last = dated.at(-1)
  const after = last === undefined ? null : measuredSurface(last)
  if (last === undefined || after === null) return null
  const before = dated.slice(0, -1).findLast((entry) => measuredSurface(entry)?.way === after.way)
  const change = before === undefined ? null : changeOfSurface(measuredSurface(before), after)
  if (before === undefined || change === null || change.percent <= (change.margin ?? 0)) return null
  const { dernier_debridement: debridement } = last.context
  const isDebrided = debridement !== undefined && debridement > before.date && debridement <= last.date
  return isDebrided ? null : { depuis: before.date, pourcent: Math.round(change.percent), source: after.source }
}
