import type { MeasuredSize } from '../derived/measured-size.js'
import type { WoundColour } from '../derived/derivation.js'
import type { WoundObservation } from '../observation.js'
import type { DatedAssessment } from './dated-assessment.js'
import { changeOfSurface, measuredSurface } from './measured-surface.js'

/** What one dated photograph tells, to be drawn beside the others. */
export interface WoundEvolutionPoint {
  /** As `2026-11-30`. */
  date: string
  /** Days since the first photograph. */
  jour: number
  /**
   * In cm²: of the outline where a tool measured it, or else length times width; null where it was not measured: never
   * filled in from the other dates.
   */
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
  const surfaces = dated.map((entry) => measuredSurface(entry))
  return dated.map(({ date, jour, assessment: { observation, derive } }, index) => {
    const surface = surfaces[index] ?? null
    const since = surfaces.slice(0, index).findLastIndex((before) => before !== null && before.way === surface?.way)
    const change = isComparable ? changeOfSurface(surfaces[since] ?? null, surface) : null
    const depuis = dated[since]?.date
    return {
      date,
      jour,
      surface_cm2: surface?.cm2 ?? null,
      source: surface?.source ?? null,
      couleurs: derive.couleurs,
      tissus: observation.lit.tissus,
      variation: change === null || depuis === undefined ? null : { depuis, pourcent: tenth(change.percent) },
    }
  })
}

/** To one decimal, and never `-0`. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
