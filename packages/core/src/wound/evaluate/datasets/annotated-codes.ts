import type { WoundCode } from '../../vocabulary.js'

/** A photograph on which somebody has outlined a wound. */
export const oneWoundOrMore: readonly WoundCode<'contenu'>[] = ['plaie', 'plusieurs_plaies']
/** A picture of skin, of a background or of nothing that can be assessed. */
export const noWound: readonly WoundCode<'contenu'>[] = [
  'peau_sans_plaie_visible',
  'pas_de_peau',
  'pansement_couvrant',
  'indeterminable',
]
export const footRegions: readonly WoundCode<'region'>[] = [
  'talon',
  'pied_dos',
  'pied_plante',
  'orteil',
  'cheville_malleole',
]
/** Photographs that anybody could download may have been part of what a model was trained on. */
export const mayBeMemorised =
  'Jeu public : le modèle a pu voir ces photos à l’entraînement, ce qui flatte ses résultats (fuite).'
