import type { DepthGroup } from '../derived/derivation.js'
import type { WoundCode } from '../vocabulary.js'
import type { TissueShares } from './tissue-groups.js'

/** Parts of an observation that an expert can say are not to be told from the photograph. */
export const assessedFields = [
  'etiologie',
  'region',
  'dimensions',
  'tissus',
  'profondeur',
  'stade_escarre',
  'exsudat_quantite',
  'exsudat_aspect',
  'erytheme',
] as const

/** A field of `assessedFields`. */
export type AssessedField = (typeof assessedFields)[number]

/** Everything that experts may say of one photograph. */
export interface ExpertFindings {
  contenu: readonly WoundCode<'contenu'>[]
  etiologie: readonly WoundCode<'etiologie'>[]
  region: readonly WoundCode<'region'>[]
  /** Whether a ruler or a calibrated mark can be read in the plane of the wound; false makes any dimension invented. */
  echelle_lisible: boolean
  longueur_cm: number
  largeur_cm: number
  tissus: TissueShares
  stade_escarre: WoundCode<'stade_escarre'>
  groupe_profondeur: Exclude<DepthGroup, 'non_evaluable'>
  exsudat_quantite: readonly WoundCode<'exsudat_quantite'>[]
  exsudat_aspect: readonly WoundCode<'exsudat_aspect'>[]
  erytheme: readonly WoundCode<'erytheme'>[]
  fermeture: readonly WoundCode<'fermeture'>[]
  /** By code of an alert (`pus_visible`): whether it must be raised. */
  alertes: Readonly<Record<string, boolean>>
  /** What no careful person would tell from this photograph. */
  non_evaluable: readonly AssessedField[]
}

/**
 * What experts say of one photograph. What they do not say is left out and is not measured. A list holds every answer
 * that counts as right.
 */
export type CaseTruth = { readonly [Field in keyof ExpertFindings]?: ExpertFindings[Field] | undefined }

const withoutWound: ReadonlySet<string> = new Set([
  'peau_sans_plaie_visible',
  'pansement_couvrant',
  'pas_de_peau',
  'indeterminable',
])

/** Whether a code of `contenu` says that there is no wound to assess. */
export const saysNoWound = (contenu: string): boolean => withoutWound.has(contenu)

/** True for a photograph without a wound, false for one with, null when the experts do not say. */
export function isWithoutWound({ contenu }: CaseTruth): boolean | null {
  return contenu === undefined || contenu.length === 0 ? null : contenu.every(saysNoWound)
}

/** Whether a field can be told from the photograph; null when the experts say neither. */
export function isAssessable(truth: CaseTruth, field: AssessedField): boolean | null {
  if (isWithoutWound(truth) === true || truth.non_evaluable?.includes(field) === true) return false
  if (field === 'dimensions') {
    if (truth.echelle_lisible === false) return false
    return truth.echelle_lisible === true && truth.longueur_cm !== undefined ? true : null
  }
  if (field === 'profondeur') return depthOf(truth) === null ? null : true
  return truth[field] === undefined ? null : true
}

const depthOfStage: Partial<Record<WoundCode<'stade_escarre'>, Exclude<DepthGroup, 'non_evaluable'>>> = {
  stade_1: 'peau_intacte',
  stade_2: 'perte_partielle',
  stade_3: 'perte_totale_ou_inclassable',
  stade_4: 'perte_totale_ou_inclassable',
  inclassable: 'perte_totale_ou_inclassable',
}

/** The group of depth as given, or as the stage of a pressure ulcer implies it. */
export function depthOf({ groupe_profondeur, stade_escarre }: CaseTruth): Exclude<DepthGroup, 'non_evaluable'> | null {
  return groupe_profondeur ?? depthOfStage[stade_escarre ?? 'non_evaluable'] ?? null
}
