import { alertLevels, woundObservationSchema } from '@constat/core'
import { z } from 'zod'
import { nurseContext } from '../wounds/wound-form.js'
import { list } from './list.js'
import { woundAuditSchema, woundMeasureSchema } from './wound-audit-schema.js'

const observation = woundObservationSchema.meta({
  id: 'WoundObservation',
  description: 'What a photograph shows of a wound, in codes; lengths in cm, proportions in %.',
})
export const woundAlertSchema = z
  .object({
    code: z.string(),
    niveau: z.enum(alertLevels),
    source: z.enum(['image', 'soignant', 'evolution']),
    libelle: z.string(),
  })
  .meta({ id: 'WoundAlert', description: 'A red flag. That none is given never means that there is no danger.' })
export const woundWarningSchema = z
  .object({ code: z.string(), chemin: z.string(), message: z.string() })
  .meta({ id: 'WoundWarning', description: 'Something in the answer of the model that was doubted or changed.' })
export const woundColourSchema = z.object({
  couleur: z.enum(['noir', 'jaune', 'rouge', 'rose', 'autre']),
  pourcentage: z.number(),
})
const derivation = z
  .object({
    couleurs: list(woundColourSchema),
    surface_cm2: z.number().nullable(),
    groupe_profondeur: z.enum(['peau_intacte', 'perte_partielle', 'perte_totale_ou_inclassable', 'non_evaluable']),
    confiance_globale: observation.shape.lit.shape.confiance,
    a_verifier_au_lit: list(z.string()),
    scores: list(z.object({ nom: z.string(), valeur: z.number().nullable(), items_manquants: list(z.string()) })),
  })
  .meta({ id: 'WoundDerivation', description: 'What follows by computation.' })

/** One assessment whole, under `data.analyse`. */
export const woundAnalysisSchema = z
  .object({
    observation_brute: observation.meta({ description: 'As the model said it, before any rule.' }),
    observation: observation.meta({ description: 'After the rules; every difference has a warning.' }),
    derive: derivation,
    alertes: list(woundAlertSchema),
    avertissements: list(woundWarningSchema),
    soignant: nurseContext.nullable().meta({ description: 'What the nurse said, as it was sent.' }),
    mesure: woundMeasureSchema.nullable().meta({ description: 'Of a measuring tool; null without one.' }),
    validation: z.object({
      statut: z.enum(['brouillon_ia', 'valide', 'corrige', 'rejete']),
      par: z.string().nullable(),
      le: z.string().nullable(),
    }),
    fiche: z.string().meta({ description: 'French nursing note, written by a template.' }),
    mention: z.string().meta({ description: 'What to print beside every result.' }),
    genere_par_ia: z.literal(true),
    audit: woundAuditSchema,
  })
  .meta({ id: 'WoundAnalysis' })

export type WoundAnalysis = z.output<typeof woundAnalysisSchema>
