import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'
import type { WoundColour } from './derivation.js'

type Colour = WoundColour['couleur']
const colours: readonly Colour[] = ['noir', 'jaune', 'rouge', 'rose', 'autre']

/**
 * The colour scale that French nurses use (black, yellow, red, pink). Fat, tendon and bone are not slough, and an
 * inert bed is not granulation: they count as other.
 */
const colourOf: Record<WoundCode<'tissu'>, Colour> = {
  necrose_seche: 'noir',
  necrose_humide: 'noir',
  fibrine: 'jaune',
  bourgeonnement: 'rouge',
  hyperbourgeonnement: 'rouge',
  epidermisation: 'rose',
  derme_expose: 'rouge',
  tissu_atone: 'autre',
  graisse: 'autre',
  muscle_fascia: 'autre',
  tendon: 'autre',
  os: 'autre',
  sang_caillot: 'autre',
  materiel: 'autre',
  non_identifiable: 'autre',
}

/** Colours of the bed, the largest first; none when a proportion is not known. */
export function coloursOf({ tissus }: WoundObservation['lit']): WoundColour[] {
  if (tissus.some(({ pourcentage }) => pourcentage === null)) return []
  return colours
    .map((couleur) => ({
      couleur,
      pourcentage: tissus
        .filter(({ tissu }) => colourOf[tissu] === couleur)
        .reduce((total, { pourcentage }) => total + (pourcentage ?? 0), 0),
    }))
    .filter(({ pourcentage }) => pourcentage > 0)
    .sort((a, b) => b.pourcentage - a.pourcentage)
}
