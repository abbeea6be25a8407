import type { FhirCodeableConcept } from './fhir-types.js'

/**
 * The LOINC codes of a wound and their names, as the HL7 guide "Lower Extremity Skin Wound Assessment" (STU1 ballot,
 * 2020) uses them. The guide is a source of codes here; the export does not claim to follow its profiles.
 *
 * This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the
 * LOINC Committee, and is available at no cost under the license at http://loinc.org/license.
 */
const names = {
  '39135-9': 'Wound assessment panel',
  '72287-6': 'Wound size panel',
  '39126-8': 'Length of Wound',
  '39125-0': 'Width of Wound',
  '39127-6': 'Depth of Wound',
  '89260-4': 'Area of wound',
  '39114-4': 'Depth of Wound - nominal',
  '89254-7': 'Wound bed panel',
  '72371-8': 'Appearance of Wound base',
  '72370-0': 'Area of identified wound bed appearance/Area of wound bed of Wound base',
  '39132-6': 'Color of Wound base',
  '89255-4': 'Wound bed area identified by color/Area of wound bed',
  '89250-5': 'Device or anatomic structure visible in wound',
  '89256-2': 'Wound edge panel',
  '72304-9': 'Edge of wound description',
  '39116-9': 'Drainage amount of Wound',
  '72290-0': 'Appearance of Exudate from wound',
  '72289-2': 'Color of Exudate from wound',
  '72288-4': 'Odor of Exudate from wound',
  '72293-4': 'Undermining [Length] of Wound',
  '72294-2': 'Undermining clock position of Wound',
} as const

export type LoincCode = keyof typeof names
export const loincCodes = Object.keys(names) as readonly LoincCode[]

/** What is observed, as a LOINC code with its name and a French text. */
export function loinc(code: LoincCode, text: string): FhirCodeableConcept {
  return { coding: [{ system: 'http://loinc.org', code, display: names[code] }], text }
}
