import type { ModelWoundObservation } from '../observation.js'

/** A wound with a ruler, as it ought to be answered. */
export const completeExample: ModelWoundObservation = {
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
    hypothese: 'ulcere_veineux',
    alternatives: ['ulcere_mixte'],
    indices_visuels: 'Plaie étendue de la jambe, dermite ocre autour.',
    confiance: 'faible',
  },
  localisation: { region: 'jambe', lateralite: 'non_evaluable', confiance: 'moyenne' },
  dimensions: { longueur_cm: 5.5, largeur_cm: 3, methode: 'lecture_regle', forme: 'irreguliere', confiance: 'moyenne' },
  lit: {
    tissus: [
      { tissu: 'bourgeonnement', pourcentage: 65 },
      { tissu: 'fibrine', pourcentage: 30 },
      { tissu: 'necrose_seche', pourcentage: 5 },
    ],
    structures_exposees: [],
    profondeur_apparente: 'perte_partielle',
    confiance: 'moyenne',
  },
  exsudat: { quantite: 'non_evaluable', aspect: 'non_visible', support: 'aucun', confiance: 'non_evaluable' },
  berges: { aspects: ['nettes', 'macerees'], confiance: 'moyenne' },
  peau_perilesionnelle: { aspects: ['dermite_ocre'], erytheme: 'absent', confiance: 'moyenne' },
  fermeture: { methode: 'non_applicable', nombre_visible: null },
  phase: 'bourgeonnement',
  stade_escarre: 'non_applicable',
  signes_visuels_alerte: [],
  description:
    'Plaie irrégulière de la jambe. Lit surtout bourgeonnant, fibrine au centre, petit point noir sec. Berges nettes et macérées. Dermite ocre autour.',
  limites: ['Exsudat non évaluable : plaie nettoyée.', 'Côté non lisible.'],
}

/** A photograph that cannot be used. */
export const unusableExample: ModelWoundObservation = {
  schema_version: 'plaie-obs/1.0',
  image: {
    contenu: 'indeterminable',
    nettete: 'insuffisante',
    eclairage: 'sous_expose',
    cadrage: 'trop_loin',
    echelle: 'absente',
    echelle_lisible: false,
    elements_identifiants: [],
    texte_dans_image: '',
  },
  etiologie: { hypothese: 'indeterminee', alternatives: [], indices_visuels: '', confiance: 'non_evaluable' },
  localisation: { region: 'non_evaluable', lateralite: 'non_evaluable', confiance: 'non_evaluable' },
  dimensions: {
    longueur_cm: null,
    largeur_cm: null,
    methode: 'non_mesurable',
    forme: 'non_evaluable',
    confiance: 'non_evaluable',
  },
  lit: { tissus: [], structures_exposees: [], profondeur_apparente: 'non_evaluable', confiance: 'non_evaluable' },
  exsudat: { quantite: 'non_evaluable', aspect: 'non_evaluable', support: 'aucun', confiance: 'non_evaluable' },
  berges: { aspects: [], confiance: 'non_evaluable' },
  peau_perilesionnelle: { aspects: [], erytheme: 'non_evaluable', confiance: 'non_evaluable' },
  fermeture: { methode: 'non_applicable', nombre_visible: null },
  phase: 'non_evaluable',
  stade_escarre: 'non_evaluable',
  signes_visuels_alerte: [],
  description: 'Photo sombre et floue : aucune plaie ne peut être décrite.',
  limites: ['Photo à reprendre : plus près, nette, en lumière diffuse, avec une règle.'],
}
