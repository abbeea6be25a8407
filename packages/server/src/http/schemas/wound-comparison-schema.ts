import { woundObservationSchema } from '@constat/core'
import { z } from 'zod'
import { legacyWoundSchema } from './legacy-wound-schema.js'
import { list } from './list.js'
import { measureSource } from './wound-audit-schema.js'
import {
  woundAlertSchema,
  woundAnalysisSchema,
  woundColourSchema,
  woundWarningSchema,
} from './wound-analysis-schema.js'

const day = z.string().meta({ format: 'date' })
const trend = z.enum(['amelioration', 'stable', 'aggravation', 'non_comparable'])
const tokens = z.int().nullable()

const point = z.object({
  date: day,
  jour: z.int().meta({ description: 'Days since the first photograph.' }),
  surface_cm2: z.number().nullable(),
  source: measureSource,
  couleurs: list(woundColourSchema),
  tissus: woundObservationSchema.shape.lit.shape.tissus,
  variation: z.object({ depuis: day, pourcent: z.number() }).nullable(),
})

const evolution = z
  .object({
    jours: z.int(),
    comparabilite: z.enum(['oui', 'partielle', 'non']),
    motifs: list(z.string()).meta({ description: 'Why they cannot be compared, or in part only.' }),
    tendances: z.object({
      tissus: trend,
      exsudat: trend,
      berges: trend,
      peau_perilesionnelle: trend,
      erytheme: trend,
    }),
    surface: z
      .object({
        debut_cm2: z.number(),
        fin_cm2: z.number(),
        variation_pourcent: z.number(),
        par_semaine_pourcent: z.number(),
        incertitude_points: z.number().nullable(),
      })
      .nullable()
      .meta({ description: 'Null unless both were measured in the same way.' }),
    mesure: measureSource,
    necrose_nouvelle: z.boolean(),
    serie: list(point),
  })
  .meta({ id: 'WoundEvolution', description: 'What has changed, as far as the photographs can be compared.' })

/** The comparison of the service before this one, and the whole of ours under `comparaison`. */
export const woundComparisonSchema = z.object({
  periode_analyse: z.string(),
  nombre_evaluations: z.int(),
  evolution_globale: z
    .enum(['amélioration significative', 'amélioration modérée', 'stable', 'détérioration'])
    .nullable()
    .meta({ description: 'Null where the photographs do not allow to tell.' }),
  ameliorations: list(z.string()),
  preoccupations: list(z.string()),
  changement_dimensions: z.object({
    evolution: z.enum(['réduction', 'stable', 'augmentation']).nullable(),
    pourcentage: z.number().nullable(),
  }),
  cicatrisation_progression: z.string(),
  infection_evolution: z.string(),
  recommandations: list(z.string()),
  prochain_controle: z.string(),
  notes_progression: z.string(),
  analyses_individuelles: list(z.object({ date: day, analysis: legacyWoundSchema, notes: z.string() })),
  total_images: z.int(),
  images: list(z.object({ date: day, analysis: legacyWoundSchema })),
  progression_notes: z.string(),
  comparaison: z
    .object({
      evolution,
      alertes: list(woundAlertSchema).meta({ description: 'Those that rest on the change itself.' }),
      avertissements: list(woundWarningSchema),
      analyses: list(z.object({ date: day, jour: z.int(), analyse: woundAnalysisSchema })),
      question: z.object({
        version: z.string(),
        model: z.string(),
        jetons: z.object({ entree: tokens, sortie: tokens, cache: tokens }),
        cout: z.object({ montant: z.number(), devise: z.string(), date_tarif: z.string() }).nullable(),
      }),
      mention: z.string(),
    })
    .meta({ id: 'WoundComparison' }),
})
