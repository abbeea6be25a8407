import { measuredSize, surfaceOf, type MeasuredSize } from '../derived/measured-size.js'
import type { DatedAssessment } from './dated-assessment.js'

/** The surface on one photograph and how it came about. */
export interface MeasuredSurface {
  cm2: number
  source: MeasuredSize['source']
  /** Two surfaces are compared only when they were measured in the same way. */
  way: string
  /** Stated error as a share of the surface; null where none is stated. */
  relativeError: number | null
}

/** Null where it was not measured. */
export function measuredSurface({
  assessment,
  context,
}: Pick<DatedAssessment, 'assessment' | 'context'>): MeasuredSurface | null {
  const { mesure, observation } = assessment
  const size = measuredSize(observation, context, mesure)
  const cm2 = surfaceOf(size)
  if (cm2 === null) return null
  const { source } = size
  if (source !== 'mesure' || mesure === null) return { cm2, source, way: String(source), relativeError: null }
  const isOutline = mesure.surface_cm2 !== null
  const error = isOutline ? mesure.erreur.surface_cm2 : null
  const way = [source, isOutline, mesure.methode].join(' ')
  return { cm2, source, way, relativeError: error === null ? null : error / cm2 }
}

export interface SurfaceChange {
  /** In %, negative when the wound shrinks. */
  percent: number
  /** Half width in points of what the stated errors leave open; null where one is not stated. */
  margin: number | null
}

/**
 * Null unless both are known, measured alike, and the first is more than nothing: a nurse's ruler, a tool and a ruler
 * read in a picture, or the surface of an outline and of a rectangle, differ by more than wounds do in a week.
 */
export function changeOfSurface(before: MeasuredSurface | null, after: MeasuredSurface | null): SurfaceChange | null {
  if (before === null || after === null || before.cm2 === 0 || before.way !== after.way) return null
  const quotient = after.cm2 / before.cm2
  const errors = [before.relativeError, after.relativeError]
  // Independent measures: the relative errors of a quotient add in quadrature.
  const margin = errors.includes(null) ? null : quotient * Math.hypot(...errors.map(Number)) * 100
  return { percent: (quotient - 1) * 100, margin }
}
