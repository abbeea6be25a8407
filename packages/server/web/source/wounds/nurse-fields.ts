/** What a nurse may say here of the many things that the API takes. Numbers are null where the field is empty. */
export interface NurseFields {
  readonly longueur_cm: number | null
  readonly largeur_cm: number | null
  readonly profondeur_cm: number | null
  readonly douleur_en_0_10: number | null
  readonly fievre: boolean
  readonly chaleur: boolean
  readonly diabete: boolean
}

export const emptyNurseFields: NurseFields = {
  longueur_cm: null,
  largeur_cm: null,
  profondeur_cm: null,
  douleur_en_0_10: null,
  fievre: false,
  chaleur: false,
  diabete: false,
}

/**
 * The field `context` of the form; null for nothing said. A box that is not ticked is left out: it was not looked at,
 * which is not the same as no.
 */
export function contextOf(fields: NurseFields): string | null {
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== false)
  return said.length === 0 ? null : JSON.stringify(Object.fromEntries(said))
}
