import { labelOf } from '../labels/label-of.js'
import { woundCodes, type WoundCode, type WoundCodeList } from '../vocabulary.js'
import type { FhirCodeableConcept, FhirCoding, FhirQuantity, FhirValue } from './fhir-types.js'

/** French words for what is computed, compared, or said by the nurse, and is in no list of an observation. */
const furtherLabels = {
  couleur: { noir: 'Noir', jaune: 'Jaune', rouge: 'Rouge', rose: 'Rose', autre: 'Autre' },
  groupe_profondeur: {
    peau_intacte: 'Peau intacte',
    perte_partielle: 'Perte partielle de la peau',
    perte_totale_ou_inclassable: 'Perte totale de la peau, ou profondeur inclassable',
    non_evaluable: 'Non évaluable',
  },
  odeur: { absente: 'Absente', faible: 'Faible', forte: 'Forte', nauseabonde: 'Nauséabonde' },
  pouls_pedieux: { presents: 'Présents', diminues: 'Diminués', absents: 'Absents' },
  tendance: {
    amelioration: 'Amélioration',
    stable: 'Stable',
    aggravation: 'Aggravation',
    non_comparable: 'Non comparable',
  },
  comparabilite: { oui: 'Photos comparables', partielle: 'Comparables en partie', non: 'Non comparables' },
  limite: {
    angle: 'Angle différent',
    eclairage: 'Éclairage différent',
    cadrage: 'Cadrage différent',
    echelle_absente: 'Échelle absente ou illisible',
    plaie_differente: 'Plaie différente',
    debridement_intercurrent: 'Détersion entre les photos',
    moment_different: 'Moment du soin différent',
    photo_identique: 'La même photo deux fois',
  },
} as const
type FurtherList = keyof typeof furtherLabels
type FurtherCode<List extends FurtherList> = keyof (typeof furtherLabels)[List] & string

/** A closed list whose codes an export puts into words: those of an observation, and some more. */
export type FhirList = WoundCodeList | FurtherList
export type FhirListCode<List extends FhirList> = List extends WoundCodeList
  ? WoundCode<List>
  : List extends FurtherList
    ? FurtherCode<List>
    : never

/**
 * Gives the codes that a terminology has for a code of a closed list of ours, or none. It is asked about nothing else:
 * no word of a model reaches it.
 */
export type FhirTerminology = (list: FhirList, code: string) => readonly FhirCoding[]

/** Every code of every list, such as `['tissu', 'fibrine']`: what a terminology may be asked about. */
export const fhirListCodes: readonly (readonly [list: FhirList, code: string])[] = [
  ...Object.entries(woundCodes).flatMap(([list, codes]) => codes.map((code) => [list as WoundCodeList, code] as const)),
  ...Object.entries(furtherLabels).flatMap(([list, labels]) =>
    Object.keys(labels).map((code) => [list as FurtherList, code] as const),
  ),
]

/** Puts codes into concepts: the French label, and the codes of the terminology that the caller brought. */
export type Speak = <List extends FhirList>(list: List, code: FhirListCode<List>) => FhirCodeableConcept

export const speakWith = (terminology: FhirTerminology): Speak => {
  return (list, code) => {
    const coding = terminology(list, code)
    const text = list in furtherLabels ? furtherLabelOf(list, code) : labelOf(list as WoundCodeList, code as never)
    return { ...(coding.length > 0 && { coding }), text }
  }
}

function furtherLabelOf(list: FhirList, code: string): string {
  const labels: Readonly<Record<string, string>> = furtherLabels[list as FurtherList]
  return labels[code] ?? code
}

/** Why there is no value. Asked, and not known: the model said that it cannot be assessed. */
type AbsentReason = 'asked-unknown' | 'not-performed' | 'not-applicable'
const absentNames: Record<AbsentReason, string> = {
  'asked-unknown': 'Asked But Unknown',
  'not-performed': 'Not Performed',
  'not-applicable': 'Not Applicable',
}

export function absent(reason: AbsentReason, text: string): FhirValue {
  const system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
  return { dataAbsentReason: { coding: [{ system, code: reason, display: absentNames[reason] }], text } }
}

export const notAssessable = absent('asked-unknown', 'Non évaluable sur la photo')

const units = { cm: 'cm', cm2: 'cm²', '%': '%', '1': '1', '{score}': '/10' } as const

/** A measure in a UCUM unit. */
export function quantity(value: number, code: keyof typeof units): FhirValue {
  const measured: FhirQuantity = { value, unit: units[code], system: 'http://unitsofmeasure.org', code }
  return { valueQuantity: measured }
}

/** The concept of a code, or that it cannot be assessed where the code says so. */
export function conceptOr<Code extends string, Untold extends Code>(
  code: Code,
  untold: Untold,
  say: (code: Exclude<Code, Untold>) => FhirCodeableConcept,
): FhirValue {
  return code === untold ? notAssessable : { valueCodeableConcept: say(code as Exclude<Code, Untold>) }
}
