import type { WoundMeasure } from '../measure/wound-measure.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'

/** The measures that count: what the nurse has measured, or else a tool, or else what was read on a scale in the picture. */
export interface MeasuredSize {
  longueur_cm: number | null
  largeur_cm: number | null
  /** The nurse's only: no photograph shows it. */
  profondeur_cm: number | null
  /** In cm², of the outline; the tool's only. */
  surface_cm2: number | null
  source: 'soignant' | 'mesure' | 'image' | null
}

/** All of the same source: a length of one and a width of another would be the size of no wound. */
export function measuredSize(
  { dimensions }: WoundObservation,
  context: NurseContext,
  mesure: WoundMeasure | null = null,
): MeasuredSize {
  const profondeur_cm = context.profondeur_cm ?? null
  if (context.longueur_cm !== undefined || context.largeur_cm !== undefined) {
    const { longueur_cm = null, largeur_cm = null } = context
    return { longueur_cm, largeur_cm, profondeur_cm, surface_cm2: null, source: 'soignant' }
  }
  if (mesure !== null) {
    const { surface_cm2 } = mesure
    const [longueur_cm, largeur_cm] = [tenth(mesure.longueur_cm), tenth(mesure.largeur_cm)]
    return { longueur_cm, largeur_cm, profondeur_cm, surface_cm2, source: 'mesure' }
  }
  const { longueur_cm, largeur_cm } = dimensions
  const isMeasured = longueur_cm !== null || largeur_cm !== null
  return { longueur_cm, largeur_cm, profondeur_cm, surface_cm2: null, source: isMeasured ? 'image' : null }
}

/** Lengths are told to the millimetre. */
const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)

/** In cm²: of the outline where it was measured, or else length times width to one decimal; null unless known. */
export function surfaceOf({ longueur_cm, largeur_cm, surface_cm2 }: MeasuredSize): number | null {
  if (surface_cm2 !== null) return surface_cm2
  return longueur_cm === null || largeur_cm === null ? null : Math.round(longueur_cm * largeur_cm * 10) / 10
}
