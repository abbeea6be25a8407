import type { FhirList, FhirTerminology } from './fhir-words.js'

type Concepts = Readonly<Record<string, readonly [code: string, display: string]>>

/**
 * The codes that the value sets of the HL7 guide "Lower Extremity Skin Wound Assessment" (STU1 ballot, 2020) give, where
 * they mean what ours mean. A code that means more or less, such as slough for fibrin, is left out.
 */
const concepts: Partial<Record<FhirList, Concepts>> = {
  tissu: {
    bourgeonnement: ['225541009', 'Granulation of tissue'],
    fibrine: ['449745003', 'Fibrinous wound bed'],
    epidermisation: ['449743005', 'Wound epithelialization'],
    necrose_seche: ['421306004', 'Necrotic eschar'],
  },
  couleur: {
    noir: ['371252007', 'Black color'],
    jaune: ['371244009', 'Yellow color'],
    rouge: ['371240000', 'Red color'],
    rose: ['371243003', 'Pink color'],
  },
  exsudat_quantite: {
    absent: ['260413007', 'None'],
    faible: ['255507004', 'Small'],
    modere: ['6736007', 'Moderate'],
    abondant: ['255509001', 'Large'],
  },
  exsudat_aspect: {
    sereux: ['447112000', 'Serous discharge from wound'],
    serosanguinolent: ['449756003', 'Serosanguineous discharge from wound'],
    sanguinolent: ['449762008', 'Sanguineous discharge from wound'],
    seropurulent: ['449761001', 'Seropurulent discharge from wound'],
    purulent: ['225550006', 'Purulent discharge from wound'],
  },
  berge: {
    rapprochees: ['449741007', 'Wound edges approximated'],
    desunies: ['427832005', 'Dehiscence of wound of skin'],
    enroulees: ['449751008', 'Rolled wound edge'],
    attachees: ['449748001', 'Wound edges attached'],
    nettes: ['449750009', 'Wound edge sharp'],
    diffuses: ['449749009', 'Wound edge diffuse'],
  },
  peau: {
    saine: ['444884003', 'Intact skin'],
    seche: ['16386004', 'Dry skin'],
    maceree: ['3644009', 'Macerated skin'],
    erythemateuse: ['239163008', 'Wound erythema'],
    oedematiee: ['95322002', 'Edematous skin'],
    phlyctenes: ['417237009', 'Blister'],
    excoriation: ['247444006', 'Excoriation of skin'],
    callosite: ['201040000', 'Callosity'],
  },
  etiologie: {
    escarre: ['399912005', 'Pressure sore'],
    ulcere_veineux: ['371032004', 'Stasis ulcer'],
    ulcere_arteriel: ['13954005', 'Ischemic ulcer'],
    ulcere_mixte: ['238792006', 'Mixed arteriovenous leg ulcer'],
    dechirure_cutanee: ['428220001', 'Tear of skin'],
    brulure: ['284196006', 'Burn of skin'],
    dermite_incontinence: ['402276007', 'Irritant contact dermatitis due to incontinence'],
    morsure: ['283682007', 'Bite - wound'],
  },
  stade_escarre: {
    inclassable: ['421594008', 'Nonstageable pressure ulcer'],
    lesion_tissus_profonds_suspectee: ['723071003', 'Deep tissue pressure injury'],
  },
  region: {
    sacrum: ['51027004', 'Skin structure of sacral region'],
    fesse: ['22180002', 'Skin structure of buttock'],
    ischion: ['699903000', 'Skin structure of ischial tuberosity subregion of buttock region'],
    jambe: ['75144006', 'Skin structure of lower leg'],
    talon: ['84607009', 'Skin structure of heel'],
    orteil: ['52034004', 'Skin structure of toe'],
  },
  tendance: {
    amelioration: ['390771008', 'Improvement of status'],
    stable: ['409052007', 'Stabilization of status'],
    aggravation: ['390772001', 'Deterioration of status'],
  },
}

/**
 * SNOMED CT codes for the values of an export, to be passed as `terminology`. Off by default: SNOMED CT may be used freely
 * only in member countries of SNOMED International, or under an affiliate licence. Check yours before you pass it.
 *
 * @example
 * ```ts
 * const bundle = toFhirBundle(assessment, { terminology: snomedWoundTerminology })
 * ```
 */
export const snomedWoundTerminology: FhirTerminology = (list, code) => {
  const known = concepts[list]
  const concept = known !== undefined && Object.hasOwn(known, code) ? known[code] : undefined
  return concept ? [{ system: 'http://snomed.info/sct', code: concept[0], display: concept[1] }] : []
}
