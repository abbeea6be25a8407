import type { ComparisonAnswer } from '../compare/comparison-answer.js'
import type { ModelWoundObservation } from '../observation.js'

/** A pressure ulcer of the sacrum with a readable ruler; every rule is content with it. */
export const sacralUlcer: ModelWoundObservation = {
  schema_version: 'plaie-obs/1.0',
  image: {
    contenu: 'plaie',
    nettete: 'bonne',
    eclairage: 'bon',
    cadrage: 'complet',
    echelle: 'regle_graduee',
    echelle_lisible: true,
    elements_identifiants: [],
    texte_dans_image: '',
  },
  etiologie: {
    hypothese: 'escarre',
    alternatives: ['dermite_incontinence'],
    indices_visuels: 'Plaie ovale en regard du sacrum.',
    confiance: 'moyenne',
  },
  localisation: { region: 'sacrum', lateralite: 'non_evaluable', confiance: 'moyenne' },
  dimensions: { longueur_cm: 4.5, largeur_cm: 3, methode: 'lecture_regle', forme: 'ovale', confiance: 'moyenne' },
  lit: {
    tissus: [
      { tissu: 'bourgeonnement', pourcentage: 60 },
      { tissu: 'fibrine', pourcentage: 40 },
    ],
    structures_exposees: [],
    profondeur_apparente: 'perte_totale',
    confiance: 'moyenne',
  },
  exsudat: { quantite: 'modere', aspect: 'sereux', support: 'plaie', confiance: 'faible' },
  berges: { aspects: ['nettes', 'attachees'], confiance: 'moyenne' },
  peau_perilesionnelle: { aspects: ['erythemateuse'], erytheme: 'lisere_inf_0_5cm', confiance: 'moyenne' },
  fermeture: { methode: 'non_applicable', nombre_visible: null },
  phase: 'bourgeonnement',
  stade_escarre: 'stade_3',
  signes_visuels_alerte: [],
  description: 'Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine.',
  limites: ['Profondeur non mesurable sur une photo.'],
}

/** What a model says of two photographs whose bed has become better, all else alike. */
export const betterComparison: ComparisonAnswer = {
  schema_version: 'plaie-comparaison/1.0',
  comparabilite: 'oui',
  motifs: [],
  tendances: {
    tissus: 'amelioration',
    exsudat: 'stable',
    berges: 'stable',
    peau_perilesionnelle: 'stable',
    erytheme: 'stable',
  },
}
