import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'

/** The lengths that count: what the nurse has measured, or else what was read on a scale in the picture. */
export interface MeasuredSize {
  longueur_cm: number | null
  largeur_cm: number | null
  /** The nurse's only: no photograph shows it. */
  profondeur_cm: number | null
  source: 'soignant' | 'image' | null
}

/** Both lengths of the same source: one of each would be the size of no wound. */
export function measuredSize({ dimensions }: WoundObservation, context: NurseContext): MeasuredSize {
  const profondeur_cm = context.profondeur_cm ?? null
  if (context.longueur_cm !== undefined || context.largeur_cm !== undefined) {
    const { longueur_cm = null, largeur_cm = null } = context
    return { longueur_cm, largeur_cm, profondeur_cm, source: 'soignant' }
  }
  const { longueur_cm, largeur_cm } = dimensions
  const isMeasured = longueur_cm !== null || largeur_cm !== null
  return { longueur_cm, largeur_cm, profondeur_cm, source: isMeasured ? 'image' : null }
}

/** Length times width in cm², to one decimal; null unless both are known. */
export function surfaceOf({ longueur_cm, largeur_cm }: MeasuredSize): number | null {
  return longueur_cm === null || largeur_cm === null ? null : Math.round(longueur_cm * largeur_cm * 10) / 10
}
