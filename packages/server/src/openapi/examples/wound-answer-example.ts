import { woundMention } from '@constat/core'
import type { WoundAnalysis } from '../../http/schemas/wound-analysis-schema.js'
import type { WoundData } from '../../http/schemas/wound-schemas.js'
import { woundAuditExample } from './wound-audit-example.js'
import { woundObservationExample } from './wound-observation-example.js'

const record = [
  'CIBLE : plaie, observation du 20/11/2026',
  '',
  'DONNÉES',
  '- Photo : plaie',
  '- Type de plaie : escarre (soignant)',
  '- Localisation : sacrum (photo)',
  '- Côté : non renseigné',
  '- Apparition : non renseigné',
  '- Dimensions : 4,5 cm × 3 cm, soit 13,5 cm² (photo)',
  '- Profondeur : non renseigné',
  '- Décollement : non renseigné',
  '- Atteinte apparente : perte totale de la peau (photo)',
  '- Stade d’escarre : non évaluable sur la photo',
  '- Lit de la plaie : bourgeonnement 60 %, fibrine 40 % (photo)',
  '- Structures exposées : aucune vue (photo)',
  '- Exsudat, quantité : modéré (photo)',
  '- Exsudat, aspect : séreux (photo)',
  '- Odeur : non renseigné',
  '- Berges : nettes, attachées (photo)',
  '- Peau autour de la plaie : érythémateuse (photo)',
  '- Érythème : liseré de moins de 0,5 cm (photo)',
  '- Fermeture : non applicable',
  '- Phase : bourgeonnement (photo)',
  '- Douleur : non renseigné',
  '- Chaleur locale : non renseigné',
  '- Fièvre : non',
  '- Signes visuels : aucun relevé ; cela n’exclut rien',
  '- Terrain : non renseigné',
  '- Confiance : moyenne',
  '',
  'ACTIONS',
  '- Photographie de la plaie (moment du soin inconnu).',
  '- Observation de la photo assistée par IA, à valider par le soignant.',
  '- Soins réalisés : à compléter par le soignant.',
  '',
  'RÉSULTATS',
  '- Aucune alerte ; cela n’exclut pas une urgence. Les signes vus sur la photo sont à vérifier au lit.',
  '- Profondeur : à mesurer au lit.',
  '- Décollement et trajets : à rechercher au lit.',
  '- Côté : à préciser au lit.',
  '- Exsudat : à évaluer au retrait du pansement.',
  '- Odeur : à évaluer au lit.',
  '- Douleur : à évaluer au lit.',
  '- Chaleur locale : à évaluer au lit.',
  '- Évolution et suite : à compléter par le soignant.',
].join('\n')

export const woundAnalysisExample: WoundAnalysis = {
  observation_brute: woundObservationExample,
  observation: woundObservationExample,

  derive: {
    couleurs: [
      {
        couleur: 'rouge',
        pourcentage: 60,
      },
      {
        couleur: 'jaune',
        pourcentage: 40,
      },
    ],
    surface_cm2: 13.5,
    groupe_profondeur: 'perte_totale_ou_inclassable',
    confiance_globale: 'moyenne',
    a_verifier_au_lit: [
      'Profondeur : à mesurer au lit.',
      'Décollement et trajets : à rechercher au lit.',
      'Côté : à préciser au lit.',
      'Exsudat : à évaluer au retrait du pansement.',
      'Odeur : à évaluer au lit.',
      'Douleur : à évaluer au lit.',
      'Chaleur locale : à évaluer au lit.',
    ],
    scores: [],
  },
  alertes: [],
  avertissements: [
    {
      code: 'STADE_MODE_DOCUMENTATION',
      chemin: 'stade_escarre',
      message: 'Aucun stade n’est proposé en mode documentation.',
    },
  ],
  soignant: {
    etiologie_connue: 'escarre',
    fievre: false,
  },
  mesure: null,
  validation: {
    statut: 'brouillon_ia',
    par: null,
    le: null,
  },
  fiche: record,
  mention: woundMention,
  genere_par_ia: true,
  audit: woundAuditExample,
}

export const legacyWoundExample = {
  type_plaie: 'Escarre',
  localisation: 'Sacrum',
  dimensions: {
    longueur_cm: 4.5,
    largeur_cm: 3,
    profondeur_cm: null,
  },
  stade_cicatrisation: 'Bourgeonnement',
  methode_fermeture: 'non applicable',
  nombre_points: null,
  signes_infection: [],
  complications: [],
  etat_general:
    'Plaie ; région : sacrum ; lit : bourgeonnement, fibrine ; exsudat : modéré ; berges : nettes, attachées ; peau autour : érythémateuse.',
  confiance: 'moyenne',
  notes: 'Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine. Profondeur non mesurable sur une photo.',
} as const

/** An assessment as the document shows it. */
export const woundDataExample: WoundData = {
  ...legacyWoundExample,
  analyse: woundAnalysisExample,
  _metadata: {
    model: 'gpt-5.4-2026-03-05',
    model_requested: 'gpt-5.4',
    provider: 'openai',
    prompt_version: 'plaie-fr/1.0.0',
    prompt_sha256: 'a77f2ce5f04479adeb4f01d5d5dbe639093acfb0305b6eae9a372bdc8af04de3',
    schema_version: 'plaie-obs/1.0',
    mode: 'documentation',
    tokens_used: 6400,
    cost_usd: 0.03225,
    duration_ms: 8200,
    analysis_ids: ['0d8f6c1e-7a43-4b5e-9a0c-5f0c9c1e5a0f'],
  },
}
