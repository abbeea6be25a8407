import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'
import type { DepthGroup } from './derivation.js'

const ofDepth: Record<WoundCode<'profondeur_apparente'>, DepthGroup> = {
  peau_intacte: 'peau_intacte',
  superficielle: 'perte_partielle',
  perte_partielle: 'perte_partielle',
  perte_totale: 'perte_totale_ou_inclassable',
  cavitaire: 'perte_totale_ou_inclassable',
  non_evaluable: 'non_evaluable',
}
const slough: ReadonlySet<string> = new Set(['necrose_seche', 'necrose_humide', 'fibrine'])

/**
 * The group of depth, which models tell better than a stage: 96.7 % sensitive for the deep ones (Takahashi 2026). An
 * exposed structure or a bed that is hidden counts as deep, whatever the depth is said to be.
 */
export function depthGroupOf({ lit }: WoundObservation): DepthGroup {
  if (lit.structures_exposees.some((structure) => structure !== 'materiel')) return 'perte_totale_ou_inclassable'
  const hidden = lit.tissus.filter(({ tissu }) => slough.has(tissu))
  const covered = hidden.reduce((total, { pourcentage }) => total + (pourcentage ?? 0), 0)
  return covered >= 90 ? 'perte_totale_ou_inclassable' : ofDepth[lit.profondeur_apparente]
}
