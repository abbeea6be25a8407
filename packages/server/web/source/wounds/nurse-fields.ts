import type { NurseContext } from '@constat/client'

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
 * What the server is told; null for nothing said. A box that is not ticked is left out: it was not looked at,
 * which is not the same as no.
 */
export function contextOf(fields: NurseFields): NurseContext | null {
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== false)
  return said.length === 0 ? null : Object.fromEntries(said)
}
