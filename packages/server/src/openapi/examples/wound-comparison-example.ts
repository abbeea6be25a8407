import { woundMention } from '@constat/core'
import type { ComparisonData } from '../../http/schemas/wound-schemas.js'
import { legacyWoundExample, woundAnalysisExample, woundDataExample } from './wound-answer-example.js'

const note = `2 photos du 23/10/2026 au 20/11/2026 (28 jours). Évolution : amélioration modérée. Surface : 13,5 cm² puis 10,5 cm² (-22,2 %, soit -5,6 % par semaine). ${woundMention}`

/** A comparison as the document shows it; both photographs have the analysis of one here. */
export const comparisonDataExample: ComparisonData = {
  periode_analyse: 'du 23/10/2026 au 20/11/2026 (28 jours)',
  nombre_evaluations: 2,
  evolution_globale: 'amélioration modérée',
  ameliorations: ['Lit de la plaie'],
  preoccupations: [],
  changement_dimensions: {
    evolution: 'réduction',
    pourcentage: -22.2,
  },
  cicatrisation_progression:
    'Évolution : amélioration modérée. Surface : 13,5 cm² puis 10,5 cm² (-22,2 %, soit -5,6 % par semaine).',
  infection_evolution: 'Non évaluable sur des photos : à rechercher au lit.',
  recommandations: [
    'Profondeur : à mesurer au lit.',
    'Décollement et trajets : à rechercher au lit.',
    'Côté : à préciser au lit.',
    'Exsudat : à évaluer au retrait du pansement.',
    'Odeur : à évaluer au lit.',
    'Douleur : à évaluer au lit.',
    'Chaleur locale : à évaluer au lit.',
  ],
  prochain_controle: 'À fixer par le soignant.',
  notes_progression: note,
  analyses_individuelles: [
    {
      date: '2026-10-23',
      analysis: legacyWoundExample,
      notes: 'Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine. Profondeur non mesurable sur une photo.',
    },
    {
      date: '2026-11-20',
      analysis: legacyWoundExample,
      notes: 'Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine. Profondeur non mesurable sur une photo.',
    },
  ],
  total_images: 2,
  images: [
    {
      date: '2026-10-23',
      analysis: legacyWoundExample,
    },
    {
      date: '2026-11-20',
      analysis: legacyWoundExample,
    },
  ],
  progression_notes: note,
  comparaison: {
    evolution: {
      jours: 28,
      comparabilite: 'oui',
      motifs: [],
      tendances: {
        tissus: 'amelioration',
        exsudat: 'stable',
        berges: 'stable',
        peau_perilesionnelle: 'stable',
        erytheme: 'stable',
      },
      surface: {
        debut_cm2: 13.5,
        fin_cm2: 10.5,
        variation_pourcent: -22.2,
        par_semaine_pourcent: -5.6,
        incertitude_points: null,
      },
      mesure: 'image',
      necrose_nouvelle: false,
      serie: [
        {
          date: '2026-10-23',
          jour: 0,
          surface_cm2: 13.5,
          source: 'image',
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
          variation: null,
        },
        {
          date: '2026-11-20',
          jour: 28,
          surface_cm2: 10.5,
          source: 'image',
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
          variation: {
            depuis: '2026-10-23',
            pourcent: -22.2,
          },
        },
      ],
    },
    alertes: [],
    avertissements: [],
    analyses: [
      {
        date: '2026-10-23',
        jour: 0,
        analyse: woundAnalysisExample,
      },
      {
        date: '2026-11-20',
        jour: 28,
        analyse: woundAnalysisExample,
      },
    ],
    question: {
      version: 'plaie-comparaison-fr/1.0.0',
      model: 'gpt-5.4-2026-03-05',
      jetons: {
        entree: 5600,
        sortie: 200,
        cache: 0,
      },
      cout: {
        montant: 0.017,
        devise: 'USD',
        date_tarif: '2026-11-27',
      },
    },
    mention: woundMention,
  },
  _metadata: {
    ...woundDataExample._metadata,
    tokens_used: 18600,
    cost_usd: 0.0815,
    duration_ms: 16400,
    analysis_ids: ['0d8f6c1e-7a43-4b5e-9a0c-5f0c9c1e5a0f', '9b1d2c7e-3f8a-4d5b-8c6d-0a1b2c3d4e5f'],
  },
}
