import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { WoundRule } from './wound-rule.js'

/** Lengths that differ by more than this part of what is better known do not agree. */
const tolerance = 0.2

type Pair = readonly [chemin: string, seen: string | number | null, known: string | number | undefined]

function pairs({ etiologie, localisation, dimensions, exsudat }: WoundObservation, context: NurseContext): Pair[] {
  return [
    ['etiologie.hypothese', etiologie.hypothese, context.etiologie_connue],
    ['localisation.region', localisation.region, context.localisation],
    ['localisation.lateralite', localisation.lateralite, context.lateralite],
    ['dimensions.longueur_cm', dimensions.longueur_cm, context.longueur_cm],
    ['dimensions.largeur_cm', dimensions.largeur_cm, context.largeur_cm],
    ['exsudat.quantite', exsudat.quantite, context.exsudat_quantite],
    ['exsudat.aspect', exsudat.aspect, context.exsudat_aspect],
  ]
}
const isUntold = (seen: unknown): boolean =>
  seen === null || seen === 'non_evaluable' || seen === 'indeterminee' || seen === 'non_visible'

/** Where the photograph and the nurse disagree, the nurse wins: both layers stay as they are, and it is told. */
export const tellDiscordances: WoundRule = (observation, warn, { context }) => {
  for (const [chemin, seen, known] of pairs(observation, context)) {
    if (known === undefined || isUntold(seen) || agrees(seen, known)) continue
    warn('DISCORDANCE_SOIGNANT', chemin, 'La photo ne concorde pas avec la saisie du soignant, qui prévaut.')
  }
  const isCleaned = context.moment_photo === 'apres_nettoyage'
  if (isCleaned && observation.exsudat.quantite !== 'non_evaluable') {
    const message = 'Photo prise après nettoyage : l’exsudat visible n’est pas celui du pansement retiré.'
    warn('EXSUDAT_APRES_NETTOYAGE', 'exsudat.quantite', message)
  }
  return observation
}

function agrees(seen: string | number | null, known: string | number): boolean {
  if (typeof seen === 'number' && typeof known === 'number') return !differsFrom(seen, known)
  return seen === known
}

/** True when a length does not agree with one that is better known. */
export function differsFrom(length: number, known: number): boolean {
  return Math.abs(length - known) > known * tolerance
}
