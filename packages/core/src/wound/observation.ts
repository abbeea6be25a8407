import { z } from 'zod'
import { woundCodes } from './vocabulary.js'

/** Version of the shape of an observation; part of every answer and of the audit record. */
export const observationVersion = 'plaie-obs/1.0'
/** The name of that shape in a call of a model. */
export const observationName = 'plaie_observation'

const confidence = z.enum(woundCodes.confiance)
// `z.int()` writes bounds of ±2^53 into the JSON schema, which one vendor refuses: whole numbers are a rule.
const number = z.number()

/** The shape of an observation, whose proportions of tissue are given as `percentage` says. */
function observationWith<Percentage extends z.ZodType>(percentage: Percentage) {
  return z.strictObject({
    schema_version: z.literal(observationVersion),
    image: z.strictObject({
      contenu: z.enum(woundCodes.contenu),
      nettete: z.enum(woundCodes.nettete),
      eclairage: z.enum(woundCodes.eclairage),
      cadrage: z.enum(woundCodes.cadrage),
      echelle: z.enum(woundCodes.echelle),
      echelle_lisible: z.boolean(),
      elements_identifiants: z.array(z.enum(woundCodes.element_identifiant)),
      texte_dans_image: z.string(),
    }),
    etiologie: z.strictObject({
      hypothese: z.enum(woundCodes.etiologie),
      alternatives: z.array(z.enum(woundCodes.etiologie_precise)),
      indices_visuels: z.string(),
      confiance: confidence,
    }),
    localisation: z.strictObject({
      region: z.enum(woundCodes.region),
      lateralite: z.enum(woundCodes.lateralite),
      confiance: confidence,
    }),
    dimensions: z.strictObject({
      longueur_cm: number.nullable(),
      largeur_cm: number.nullable(),
      methode: z.enum(woundCodes.methode_mesure),
      forme: z.enum(woundCodes.forme),
      confiance: confidence,
    }),
    lit: z.strictObject({
      tissus: z.array(z.strictObject({ tissu: z.enum(woundCodes.tissu), pourcentage: percentage })),
      structures_exposees: z.array(z.enum(woundCodes.structure_exposee)),
      profondeur_apparente: z.enum(woundCodes.profondeur_apparente),
      confiance: confidence,
    }),
    exsudat: z.strictObject({
      quantite: z.enum(woundCodes.exsudat_quantite),
      aspect: z.enum(woundCodes.exsudat_aspect),
      support: z.enum(woundCodes.exsudat_support),
      confiance: confidence,
    }),
    berges: z.strictObject({ aspects: z.array(z.enum(woundCodes.berge)), confiance: confidence }),
    peau_perilesionnelle: z.strictObject({
      aspects: z.array(z.enum(woundCodes.peau)),
      erytheme: z.enum(woundCodes.erytheme),
      confiance: confidence,
    }),
    fermeture: z.strictObject({ methode: z.enum(woundCodes.fermeture), nombre_visible: number.nullable() }),
    phase: z.enum(woundCodes.phase),
    stade_escarre: z.enum(woundCodes.stade_escarre),
    signes_visuels_alerte: z.array(z.enum(woundCodes.signe_visuel)),
    description: z.string(),
    limites: z.array(z.string()),
  })
}

/**
 * What a model is asked for (`plaie-obs/1.0`), in the subset that the strict modes of all vendors take: three unions,
 * depth 4, no keyword of limits. The limits are rules, applied to the answer.
 */
export const modelObservationSchema = observationWith(number)

/** An observation after normalisation and rules: the same shape, where a proportion that cannot be told is null. */
export const woundObservationSchema = observationWith(number.nullable())

/** What a model answers. */
export type ModelWoundObservation = z.infer<typeof modelObservationSchema>

/**
 * What a photograph shows of a wound, in codes; lengths in cm (one decimal), proportions in % by steps of 5 that sum to
 * 100, or null. It never says infection, odour, pain, warmth, a depth in cm nor the depth of a burn.
 */
export type WoundObservation = z.infer<typeof woundObservationSchema>
