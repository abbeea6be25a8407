import { z } from 'zod'
import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { woundCodes } from './vocabulary.js'

const centimetres = (most: number) => z.number().positive().max(most)

/** What a nurse knows and a photograph does not show; every field may be left out. */
export const nurseContextSchema = z
  .strictObject({
    etiologie_connue: z.enum(woundCodes.etiologie_precise),
    localisation: z.enum(woundCodes.region).exclude(['non_evaluable']),
    lateralite: z.enum(woundCodes.lateralite).exclude(['non_evaluable']),
    longueur_cm: centimetres(60),
    largeur_cm: centimetres(60),
    profondeur_cm: z.number().min(0).max(30),
    decollement_cm: z.number().min(0).max(30),
    /** Where the undermining lies, as on the face of a clock whose 12 points to the head of the patient. */
    decollement_heure: z.int().min(1).max(12),
    exsudat_quantite: z.enum(woundCodes.exsudat_quantite).exclude(['non_evaluable']),
    exsudat_aspect: z.enum(woundCodes.exsudat_aspect).exclude(['non_visible', 'non_evaluable']),
    odeur: z.enum(['absente', 'faible', 'forte', 'nauseabonde']),
    douleur_en_0_10: z.number().min(0).max(10),
    /** Out of proportion to what is seen: a sign of deep necrotising infection. */
    douleur_disproportionnee: z.boolean(),
    chaleur: z.boolean(),
    fievre: z.boolean(),
    crepitation: z.boolean(),
    contact_osseux: z.boolean(),
    /** Cold, pale, painful limb of sudden onset. */
    ischemie_aigue: z.boolean(),
    diabete: z.boolean(),
    arteriopathie: z.boolean(),
    immunodepression: z.boolean(),
    anticoagulant: z.boolean(),
    /** Ankle brachial index, without unit. */
    ips: z.number().min(0).max(3),
    pouls_pedieux: z.enum(['presents', 'diminues', 'absents']),
    date_apparition: z.iso.date(),
    dernier_debridement: z.iso.date(),
    bilan_etiologique_fait: z.boolean(),
    /** The gravest stage ever given to this pressure ulcer: it never heals back to a lower one. */
    stade_escarre_connu: z.enum(woundCodes.stade_escarre).exclude(['non_applicable', 'non_evaluable']),
    moment_photo: z.enum(['avant_nettoyage', 'apres_nettoyage', 'inconnu']),
    phototype: z.enum(['I_II', 'III_IV', 'V_VI', 'inconnu']),
  })
  .partial()

/**
 * What the nurse says of the wound. It wins over what a model sees, is copied into the result as it is, and is never
 * changed. Lengths in cm, dates as `2026-11-30`, pain on a scale of 0 to 10.
 */
export type NurseContext = z.infer<typeof nurseContextSchema>

/**
 * Checks what a caller sends as the nurse's context. `null` means "not known", as leaving the field out does.
 *
 * @throws InvalidOptionError whose `option` names the first field at fault and `expected` what it may be; never its text
 * @example
 * ```ts
 * const context = parseNurseContext({ etiologie_connue: 'escarre', longueur_cm: 4.5, diabete: true })
 * ```
 */
export function parseNurseContext(data: unknown): NurseContext {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  const given = isObject ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data
  const result = nurseContextSchema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = (issue?.path ?? []).map(String)
  const field = path[0] ?? ''
  throw new InvalidOptionError({
    option: ['context', ...path].join('.'),
    expected: issue === undefined ? 'un contexte valide' : expectedBy(issue),
    received: receivedAs(isObject ? (given as Record<string, unknown>)[field] : data),
  })
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `les champs ${Object.keys(nurseContextSchema.shape).join(', ')}`
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  if (issue.code === 'invalid_format') return 'une date comme 2026-11-30'
  if (issue.code === 'too_small')
    return `un nombre ${issue.inclusive === true ? 'd’au moins' : 'supérieur à'} ${issue.minimum}`
  if (issue.code === 'too_big') return `un nombre d’au plus ${issue.maximum}`
  if (issue.code !== 'invalid_type') return 'une valeur permise'
  const kinds: Partial<Record<string, string>> = {
    boolean: 'true ou false',
    number: 'un nombre',
    int: 'un nombre entier',
    object: 'un objet JSON',
    string: 'une date comme 2026-11-30',
  }
  return kinds[issue.expected] ?? issue.expected
}

/** Numbers and booleans as they are; of a text only that it is one: it may name a person. */
function receivedAs(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === undefined) return 'un champ inconnu'
  if (Array.isArray(value)) return 'une liste'
  return typeof value === 'string' ? 'un texte' : 'un objet'
}
