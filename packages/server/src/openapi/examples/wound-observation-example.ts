import type { WoundObservation } from '@constat/core'

/** What a photograph shows of a pressure ulcer beside a ruler. */
export const woundObservationExample: WoundObservation = {
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
  localisation: {
    region: 'sacrum',
    lateralite: 'non_evaluable',
    confiance: 'moyenne',
  },
  dimensions: {
    longueur_cm: 4.5,
    largeur_cm: 3,
    methode: 'lecture_regle',
    forme: 'ovale',
    confiance: 'moyenne',
  },
  lit: {
    tissus: [
      {
        tissu: 'bourgeonnement',
        pourcentage: 60,
      },
      {
        tissu: 'fibrine',
        pourcentage: 40,
      },
    ],
    structures_exposees: [],
    profondeur_apparente: 'perte_totale',
    confiance: 'moyenne',
  },
  exsudat: {
    quantite: 'modere',
    aspect: 'sereux',
    support: 'plaie',
    confiance: 'faible',
  },
  berges: {
    aspects: ['nettes', 'attachees'],
    confiance: 'moyenne',
  },
  peau_perilesionnelle: {
    aspects: ['erythemateuse'],
    erytheme: 'lisere_inf_0_5cm',
    confiance: 'moyenne',
  },
  fermeture: {
    methode: 'non_applicable',
    nombre_visible: null,
  },
  phase: 'bourgeonnement',
  stade_escarre: 'non_evaluable',
  signes_visuels_alerte: [],
  description: 'Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine.',
  limites: ['Profondeur non mesurable sur une photo.'],
}
