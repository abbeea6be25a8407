import type { WoundObservation } from '../observation.js'
import { dangerousTissues, showsDanger } from './dangers.js'
import { describeByTemplate } from './text/describe-by-template.js'
import type { WoundRule } from './wound-rule.js'

const withoutWound: ReadonlySet<string> = new Set([
  'peau_sans_plaie_visible',
  'pansement_couvrant',
  'pas_de_peau',
  'indeterminable',
])

/**
 * Nothing is assessed where no wound or several are seen. A danger that the same answer names is kept all the same: of
 * two statements that exclude each other, the one that makes somebody look must stay.
 */
export const assessOnlyOneWound: WoundRule = (observation, warn) => {
  const { contenu } = observation.image
  const isSeveral = contenu === 'plusieurs_plaies'
  if (!isSeveral && !withoutWound.has(contenu)) return observation
  if (isSeveral) {
    warn('PLUSIEURS_PLAIES', 'image.contenu', 'Plusieurs plaies sur la photo : photographiez-les une par une.')
  } else warn('PAS_DE_PLAIE', 'image.contenu', 'Aucune plaie évaluable sur cette photo : rien n’est évalué.')
  if (!isSeveral && showsDanger(observation)) {
    const message = 'La photo serait sans plaie évaluable, mais un danger y est signalé : à vérifier au lit.'
    warn('CONTENU_CONTRADICTOIRE', 'image.contenu', message)
  }
  const cleared = notAssessed(observation)
  // Words that go with what was taken out would describe it all the same.
  const isChanged = JSON.stringify(cleared) !== JSON.stringify(observation)
  return isChanged ? { ...cleared, description: describeByTemplate(cleared) } : observation
}

function notAssessed(observation: WoundObservation): WoundObservation {
  const dangers = observation.lit.tissus.filter(({ tissu }) => dangerousTissues.has(tissu))
  return {
    ...observation,
    etiologie: { hypothese: 'indeterminee', alternatives: [], indices_visuels: '', confiance: 'non_evaluable' },
    localisation: { region: 'non_evaluable', lateralite: 'non_evaluable', confiance: 'non_evaluable' },
    dimensions: {
      longueur_cm: null,
      largeur_cm: null,
      methode: 'non_mesurable',
      forme: 'non_evaluable',
      confiance: 'non_evaluable',
    },
    lit: {
      tissus: dangers.map(({ tissu }) => ({ tissu, pourcentage: null })),
      structures_exposees: observation.lit.structures_exposees,
      profondeur_apparente: 'non_evaluable',
      confiance: 'non_evaluable',
    },
    exsudat: { quantite: 'non_evaluable', aspect: 'non_evaluable', support: 'aucun', confiance: 'non_evaluable' },
    berges: { aspects: [], confiance: 'non_evaluable' },
    peau_perilesionnelle: { aspects: [], erytheme: 'non_evaluable', confiance: 'non_evaluable' },
    fermeture: { methode: 'non_applicable', nombre_visible: null },
    phase: 'non_evaluable',
    stade_escarre: 'non_evaluable',
  }
}
