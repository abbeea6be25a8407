import type { WoundObservation } from '../observation.js'
import type { WoundRule } from './wound-rule.js'

const withoutScale: ReadonlySet<string> = new Set(['absente', 'objet_courant'])
const longest = 60
const none = { longueur_cm: null, largeur_cm: null, methode: 'non_mesurable', confiance: 'non_evaluable' } as const
type Dimensions = WoundObservation['dimensions']

/** True when a ruler, a calibrated patch or a coded marker can be read: a coin, a finger or a glove is no scale. */
export function hasScale({ echelle, echelle_lisible }: WoundObservation['image']): boolean {
  return echelle_lisible && !withoutScale.has(echelle)
}

/** Dimensions only from a readable scale, from 0 to 60 cm, to one decimal, the longer first. */
export const measureOnlyOnAScale: WoundRule = (observation, warn) => {
  const image = { ...observation.image }
  if (image.echelle === 'absente' && image.echelle_lisible) {
    image.echelle_lisible = false
    warn('ECHELLE_CONTRADICTOIRE', 'image.echelle_lisible', 'Échelle dite lisible alors qu’aucune n’est vue.')
  }
  const given = observation.dimensions
  const isGiven = given.longueur_cm !== null || given.largeur_cm !== null
  if (!isGiven) {
    const isTold = given.methode === none.methode && given.confiance === none.confiance
    if (!isTold) warn('DIM_ABSENTES', 'dimensions', 'Méthode de mesure citée sans dimension : non mesurable.')
    return { ...observation, image, dimensions: { ...given, ...none } }
  }
  if (!hasScale(image) || given.methode === 'non_mesurable') {
    warn('DIM_SANS_ECHELLE', 'dimensions', 'Dimensions retirées : pas de référence métrique lisible.')
    return { ...observation, image, dimensions: { ...given, ...none } }
  }
  const dimensions: Dimensions = { ...given }
  for (const key of ['longueur_cm', 'largeur_cm'] as const) {
    const value = given[key]
    if (value === null) continue
    // Rounded in both directions before it is judged: 0.04 cm is 0, which is no dimension.
    const rounded = Math.round(value * 10) / 10
    const isPossible = rounded > 0 && rounded <= longest
    dimensions[key] = isPossible ? rounded : null
    if (!isPossible) warn('DIM_HORS_BORNES', `dimensions.${key}`, 'Dimension impossible (0 à 60 cm) : retirée.')
    else if (rounded !== value) warn('DIM_ARRONDIE', `dimensions.${key}`, 'Dimension arrondie au millimètre.')
    if (!isPossible && dimensions.confiance !== 'non_evaluable') dimensions.confiance = 'faible'
  }
  const { longueur_cm: length, largeur_cm: width } = dimensions
  if (length === null && width === null) return { ...observation, image, dimensions: { ...dimensions, ...none } }
  if (length !== null && width !== null && width > length) {
    warn('DIM_PERMUTEES', 'dimensions', 'Largeur supérieure à la longueur : valeurs permutées.')
    Object.assign(dimensions, { longueur_cm: width, largeur_cm: length })
  }
  return { ...observation, image, dimensions }
}

/** The extent of a redness is a dimension too; without a scale it is told as present, and its gravity as a sign. */
export const measureRednessOnlyOnAScale: WoundRule = (observation, warn) => {
  const skin = observation.peau_perilesionnelle
  const isMeasured = ['lisere_inf_0_5cm', '0_5_a_2cm', 'sup_2cm'].includes(skin.erytheme)
  if (!isMeasured || hasScale(observation.image)) return observation
  const message = 'Étendue de la rougeur non mesurable sans référence métrique : à mesurer au lit.'
  warn('ERYTHEME_SANS_ECHELLE', 'peau_perilesionnelle.erytheme', message)
  const signs = observation.signes_visuels_alerte
  const isWide = skin.erytheme === 'sup_2cm' && !signs.includes('erytheme_extensif')
  if (isWide)
    warn('SIGNE_AJOUTE', 'signes_visuels_alerte', 'Rougeur étendue décrite : signe ajouté, à vérifier au lit.')
  return {
    ...observation,
    peau_perilesionnelle: { ...skin, erytheme: 'present_non_mesurable' },
    signes_visuels_alerte: isWide ? [...signs, 'erytheme_extensif'] : signs,
  }
}

/** Stitches are whole, more than none, and only where there are some. */
export const countOnlyWhatCloses: WoundRule = (observation, warn) => {
  const { methode, nombre_visible: count } = observation.fermeture
  if (count === null) return observation
  const isOpen = methode === 'aucune_visible' || methode === 'non_applicable'
  if (!isOpen && Number.isInteger(count) && count > 0 && count <= 200) return observation
  warn('NOMBRE_POINTS_INCOHERENT', 'fermeture.nombre_visible', 'Nombre de points impossible : retiré.')
  return { ...observation, fermeture: { methode, nombre_visible: null } }
}
