import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'

/** Tissues that no rule may make vanish. */
export const dangerousTissues: ReadonlySet<WoundCode<'tissu'>> = new Set([
  'necrose_seche',
  'necrose_humide',
  'muscle_fascia',
  'tendon',
  'os',
  'materiel',
])

/** What of an observation calls for somebody to look, whatever else is doubted. */
export function showsDanger({ lit, signes_visuels_alerte }: WoundObservation): boolean {
  return (
    signes_visuels_alerte.length > 0 ||
    lit.structures_exposees.length > 0 ||
    lit.tissus.some(({ tissu }) => dangerousTissues.has(tissu))
  )
}
