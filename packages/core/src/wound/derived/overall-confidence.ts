import type { WoundObservation } from '../observation.js'
import { lower } from '../rules/confidence.js'
import type { WoundCode } from '../vocabulary.js'

// Exudate and dimensions are left out: the first is never above low on a photograph, the second need a ruler.
const parts = ['lit', 'berges', 'peau_perilesionnelle', 'localisation', 'etiologie'] as const

/** The lowest confidence of what could be assessed; low when the bed could not, and none when nothing could. */
export function overallConfidence(observation: WoundObservation): WoundCode<'confiance'> {
  const told: readonly WoundCode<'confiance'>[] = parts
    .map((part) => observation[part].confiance)
    .filter((level) => level !== 'non_evaluable')
  if (told.length === 0) return 'non_evaluable'
  return observation.lit.confiance === 'non_evaluable' ? 'faible' : told.reduce(lower)
}
