import type { ConfidentPart } from '../rules/confidence.js'
import type { WoundCodeList } from '../vocabulary.js'

/** A field of an observation that holds one code. */
export interface VotedField {
  part: string
  field: string
  list: WoundCodeList
}

const row = (part: string, field: string, list: WoundCodeList): VotedField => ({ part, field, list })

/** Fields of one code: what most runs say counts. */
export const codeFields: readonly VotedField[] = [
  row('image', 'contenu', 'contenu'),
  row('image', 'nettete', 'nettete'),
  row('image', 'eclairage', 'eclairage'),
  row('image', 'cadrage', 'cadrage'),
  row('image', 'echelle', 'echelle'),
  row('etiologie', 'hypothese', 'etiologie'),
  row('localisation', 'region', 'region'),
  row('localisation', 'lateralite', 'lateralite'),
  row('dimensions', 'methode', 'methode_mesure'),
  row('dimensions', 'forme', 'forme'),
  row('lit', 'profondeur_apparente', 'profondeur_apparente'),
  row('exsudat', 'quantite', 'exsudat_quantite'),
  row('exsudat', 'aspect', 'exsudat_aspect'),
  row('exsudat', 'support', 'exsudat_support'),
  row('peau_perilesionnelle', 'erytheme', 'erytheme'),
  row('fermeture', 'methode', 'fermeture'),
  row('', 'phase', 'phase'),
  row('', 'stade_escarre', 'stade_escarre'),
]

/** Fields of several codes: a code counts that most runs name; of dangers, one run is enough. */
export const listFields: readonly { part: string; field: string; isDanger: boolean }[] = [
  { part: 'image', field: 'elements_identifiants', isDanger: true },
  { part: 'etiologie', field: 'alternatives', isDanger: false },
  { part: 'lit', field: 'structures_exposees', isDanger: true },
  { part: 'berges', field: 'aspects', isDanger: false },
  { part: 'peau_perilesionnelle', field: 'aspects', isDanger: false },
  { part: '', field: 'signes_visuels_alerte', isDanger: true },
]

/** Fields of a number, and how far apart runs may be, as a share of the middle one. */
export const numberFields: readonly { part: ConfidentPart | 'fermeture'; field: string; spread: number }[] = [
  { part: 'dimensions', field: 'longueur_cm', spread: 0.2 },
  { part: 'dimensions', field: 'largeur_cm', spread: 0.2 },
  { part: 'fermeture', field: 'nombre_visible', spread: 0.2 },
]
