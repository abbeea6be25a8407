import { woundCodes, type WoundCode, type WoundCodeList } from '../vocabulary.js'
import type { WoundRule } from './wound-rule.js'

/** Lists are sets: each code once, in the order of the vocabulary, so that equal observations are equal texts. */
export const orderLists: WoundRule = (observation) => ({
  ...observation,
  image: {
    ...observation.image,
    elements_identifiants: ordered('element_identifiant', observation.image.elements_identifiants),
  },
  etiologie: {
    ...observation.etiologie,
    alternatives: ordered('etiologie_precise', observation.etiologie.alternatives).filter(
      (cause) => cause !== observation.etiologie.hypothese,
    ),
  },
  lit: {
    ...observation.lit,
    structures_exposees: ordered('structure_exposee', observation.lit.structures_exposees),
  },
  berges: { ...observation.berges, aspects: ordered('berge', observation.berges.aspects) },
  peau_perilesionnelle: {
    ...observation.peau_perilesionnelle,
    aspects: ordered('peau', observation.peau_perilesionnelle.aspects),
  },
  signes_visuels_alerte: ordered('signe_visuel', observation.signes_visuels_alerte),
  limites: [...new Set(observation.limites)].filter((text) => text !== ''),
})

/** The codes of a list that are given, once each, in the order of the vocabulary. */
export function ordered<List extends WoundCodeList>(list: List, given: readonly WoundCode<List>[]): WoundCode<List>[] {
  const codes: readonly WoundCode<List>[] = woundCodes[list]
  return codes.filter((code) => given.includes(code))
}
