import type { WoundMeasure } from '../measure/wound-measure.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { WoundWarning } from '../wound-warning.js'
import { bedsideChecks } from './bedside-checks.js'
import { coloursOf } from './colours.js'
import { depthGroupOf } from './depth-group.js'
import type { WoundDerivation, WoundScore } from './derivation.js'
import { measuredSize, surfaceOf } from './measured-size.js'
import { overallConfidence } from './overall-confidence.js'

/**
 * What follows from an observation by computation; lengths of the nurse go before those of a measuring tool, and these
 * before those that were read in the picture.
 *
 * @param observation after the rules
 * @param scores those of the integrator: PUSH, BWAT and PWAT need the consent of their owners
 * @param mesure of the measuring tool
 * @example
 * ```ts
 * const { surface_cm2, couleurs } = deriveFromObservation(observation, { longueur_cm: 4, largeur_cm: 3 })
 * ```
 */
export function deriveFromObservation(
  observation: WoundObservation,
  context: NurseContext = {},
  warnings: readonly WoundWarning[] = [],
  scores: readonly WoundScore[] = [],
  mesure: WoundMeasure | null = null,
): WoundDerivation {
  return {
    couleurs: coloursOf(observation.lit),
    surface_cm2: surfaceOf(measuredSize(observation, context, mesure)),
    groupe_profondeur: depthGroupOf(observation),
    confiance_globale: overallConfidence(observation),
    a_verifier_au_lit: bedsideChecks(observation, context, warnings, mesure),
    scores,
  }
}
