import { labelOf } from '../labels/label-of.js'
import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'
import type { WoundRule } from './wound-rule.js'

type Confidence = WoundCode<'confiance'>
/** The parts of an observation that have a confidence. */
export const confidentParts = [
  'etiologie',
  'localisation',
  'dimensions',
  'lit',
  'exsudat',
  'berges',
  'peau_perilesionnelle',
] as const
export type ConfidentPart = (typeof confidentParts)[number]

const rank: Record<Confidence, number> = { non_evaluable: 0, faible: 1, moyenne: 2, elevee: 3 }
/** The lower of two. */
export const lower = (a: Confidence, b: Confidence): Confidence => (rank[a] <= rank[b] ? a : b)

/** The observation, with no more than that confidence in one part. */
export function cap(observation: WoundObservation, part: ConfidentPart, most: Confidence): WoundObservation {
  const confiance = lower(observation[part].confiance, most)
  return confiance === observation[part].confiance
    ? observation
    : { ...observation, [part]: { ...observation[part], confiance } }
}

/** The most that a photograph allows, whoever looks at it; exudate is seen when the dressing comes off. */
const ceilings: Record<ConfidentPart, Confidence> = {
  etiologie: 'moyenne',
  localisation: 'moyenne',
  dimensions: 'moyenne',
  lit: 'moyenne',
  exsudat: 'faible',
  berges: 'moyenne',
  peau_perilesionnelle: 'moyenne',
}

/** No confidence above what a photograph allows, and none above low in a side or in where a close-up lies. */
export const limitConfidence: WoundRule = (observation, warn) => {
  const { lateralite } = observation.localisation
  const isUnsurePlace = lateralite !== 'non_evaluable' || observation.image.cadrage === 'trop_pres'
  const limits = isUnsurePlace ? { ...ceilings, localisation: 'faible' as const } : ceilings
  if (lateralite !== 'non_evaluable') {
    const message = 'Le côté ne se lit pas sur une photo, qui peut être en miroir : à vérifier au lit.'
    warn('LATERALITE_NON_FIABLE', 'localisation.lateralite', message)
  }
  let result = observation
  for (const part of confidentParts) {
    const capped = cap(result, part, limits[part])
    if (capped === result) continue
    result = capped
    warn(
      'CONFIANCE_PLAFONNEE',
      `${part}.confiance`,
      `Confiance ramenée à « ${labelOf('confiance', limits[part]).toLowerCase()} », le plus qu’une photo permet.`,
    )
  }
  return result
}

/** A poor picture leaves a low confidence in what depends on it. */
export const doubtPoorPictures: WoundRule = (observation, warn) => {
  const { nettete, cadrage, eclairage } = observation.image
  const isPoor = nettete === 'insuffisante' || cadrage === 'trop_loin' || cadrage === 'bords_coupes'
  const isMiscoloured = ['dominante_coloree', 'sous_expose', 'sur_expose'].includes(eclairage)
  const isSlanted = cadrage === 'oblique'
  if (!isPoor && !isMiscoloured && !isSlanted) return observation
  const parts: readonly ConfidentPart[] =
    isPoor || eclairage === 'dominante_coloree'
      ? ['lit', 'exsudat', 'berges', 'peau_perilesionnelle', 'dimensions']
      : [
          ...(isMiscoloured ? (['lit', 'exsudat', 'peau_perilesionnelle'] as const) : []),
          ...(isSlanted ? (['dimensions'] as const) : []),
        ]
  warn('QUALITE_IMAGE', 'image', 'Qualité de la photo insuffisante : confiance faible dans ce qui en dépend.')
  return parts.reduce((result, part) => cap(result, part, 'faible'), observation)
}

/** Redness is hard to see on dark skin, which models rate badly: its absence reassures nobody. */
export const doubtRednessOnDarkSkin: WoundRule = (observation, warn, { context }) => {
  if (context.phototype !== 'V_VI' || observation.peau_perilesionnelle.confiance === 'non_evaluable') return observation
  const message = 'Peau foncée : rougeur peu lisible sur photo ; chercher au lit une teinte violacée, une induration.'
  warn('PEAU_FONCEE', 'peau_perilesionnelle.erytheme', message)
  return cap(observation, 'peau_perilesionnelle', 'faible')
}
