import { z } from 'zod'

export const comparisonVersion = 'plaie-comparaison/1.0'
export const comparisonName = 'plaie_comparaison'

/** How one dimension has changed from the first to the last photograph. */
export const trends = ['amelioration', 'stable', 'aggravation', 'non_comparable'] as const
export type Trend = (typeof trends)[number]

/** Why photographs cannot be compared, or only in part. */
const limitsToSee = [
  'angle',
  'eclairage',
  'cadrage',
  'echelle_absente',
  'plaie_differente',
  'debridement_intercurrent',
  'moment_different',
] as const
/** The last is known before anybody is asked: the first and the last photograph are the same. */
export const comparisonLimits = [...limitsToSee, 'photo_identique'] as const
export type ComparisonLimit = (typeof comparisonLimits)[number]

const trend = z.enum(trends)

/** What a model says of dated photographs: codes only, so that no words of it reach anybody. */
export const comparisonAnswerSchema = z.strictObject({
  schema_version: z.literal(comparisonVersion),
  comparabilite: z.enum(['oui', 'partielle', 'non']),
  motifs: z.array(z.enum(limitsToSee)),
  tendances: z.strictObject({
    tissus: trend,
    exsudat: trend,
    berges: trend,
    peau_perilesionnelle: trend,
    erytheme: trend,
  }),
})
export type ComparisonAnswer = z.infer<typeof comparisonAnswerSchema>
export type TrendName = keyof ComparisonAnswer['tendances']
