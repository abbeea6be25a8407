import { measuredSize, surfaceOf, type MeasuredSize } from '../derived/measured-size.js'
import type { WoundColour } from '../derived/derivation.js'
import type { WoundObservation } from '../observation.js'
import type { DatedAssessment } from './dated-assessment.js'

/** What one dated photograph tells, to be drawn beside the others. */
export interface WoundEvolutionPoint {
  /** As `2026-11-30`. */
  date: string
  /** Days since the first photograph. */
  jour: number
  /** Length times width in cm², to one decimal; null where it was not measured: never filled in from the other dates. */
  surface_cm2: number | null
  /** Who has measured that surface; null without one. */
  source: MeasuredSize['source']
  /** The largest first, summing to 100; empty where the proportions are not known. */
  couleurs: readonly WoundColour[]
  /** The same by tissue; a proportion that is not known is null. */
  tissus: WoundObservation['lit']['tissus']
  /**
   * Change of the surface in %, negative when the wound shrinks, since the last photograph before that was measured in
   * the same way; null without one, or where the photographs cannot be compared.
   */
  variation: { depuis: string; pourcent: number } | null
}

/** One point for each photograph, in the order of the dates. */
export function evolutionSeries(dated: readonly DatedAssessment[], isComparable: boolean): WoundEvolutionPoint[] {
  const points: WoundEvolutionPoint[] = []
  for (const { date, jour, assessment, context } of dated) {
    const { observation, derive } = assessment
    const size = measuredSize(observation, context)
    const surface_cm2 = surfaceOf(size)
    const source = surface_cm2 === null ? null : size.source
    const before = points.findLast((point) => point.source === source && source !== null)
    const change = isComparable ? changeOfSurface(before?.surface_cm2 ?? null, surface_cm2) : null
    points.push({
      date,
      jour,
      surface_cm2,
      source,
      couleurs: derive.couleurs,
      tissus: observation.lit.tissus,
      variation: change === null || before === undefined ? null : { depuis: before.date, pourcent: tenth(change) },
    })
  }
  return points
}

/** In %; null unless both are known and the first is more than nothing. */
export function changeOfSurface(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : ((after - before) / before) * 100
}

/** To one decimal, and never `-0`. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
