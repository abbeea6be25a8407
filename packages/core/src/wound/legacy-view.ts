import { measuredSize } from './derived/measured-size.js'
import type { WoundDerivation } from './derived/derivation.js'
import { labelOf } from './labels/label-of.js'
import type { WoundMeasure } from './measure/wound-measure.js'
import type { NurseContext } from './nurse-context.js'
import type { WoundObservation } from './observation.js'
import { describeByTemplate } from './rules/text/describe-by-template.js'
import type { WoundCode } from './vocabulary.js'

/** The eleven keys of the former service, all of them always present, in French with accents. */
export interface LegacyWoundView {
  type_plaie: string
  localisation: string
  /** In cm; the depth is the nurse's only. */
  dimensions: { longueur_cm: number | null; largeur_cm: number | null; profondeur_cm: number | null }
  stade_cicatrisation: string
  methode_fermeture: string
  nombre_points: number | null
  /** Visual signs only: no photograph tells an infection from none. */
  signes_infection: readonly string[]
  complications: readonly string[]
  etat_general: string
  confiance: 'élevée' | 'moyenne' | 'faible'
  notes: string
}

const redness: ReadonlySet<WoundCode<'erytheme'>> = new Set(['0_5_a_2cm', 'sup_2cm', 'present_non_mesurable'])
const signsOfInflammation: ReadonlySet<WoundCode<'signe_visuel'>> = new Set([
  'pus_visible',
  'exsudat_verdatre',
  'erytheme_extensif',
  'lymphangite_visible',
  'oedeme_marque',
])
/** The words of the former service. */
const closures: Record<WoundCode<'fermeture'>, string> = {
  points: 'points de suture',
  surjet: 'surjet',
  agrafes: 'agrafes',
  bandelettes_adhesives: 'steristrips',
  colle: 'colle',
  aucune_visible: 'non applicable',
  non_applicable: 'non applicable',
}
const confidences: Record<WoundCode<'confiance'>, LegacyWoundView['confiance']> = {
  elevee: 'élevée',
  moyenne: 'moyenne',
  faible: 'faible',
  non_evaluable: 'faible',
}

/**
 * An assessment for callers of the former service; what the nurse has said goes first, then what a tool has measured.
 *
 * @example
 * ```ts
 * const { dimensions, confiance } = legacyViewOf(observation, derive, { profondeur_cm: 1 })
 * ```
 */
export function legacyViewOf(
  observation: WoundObservation,
  derive: WoundDerivation,
  context: NurseContext = {},
  mesure: WoundMeasure | null = null,
): LegacyWoundView {
  const { image, etiologie, localisation, phase, stade_escarre: stage, fermeture } = observation
  const { longueur_cm, largeur_cm, profondeur_cm } = measuredSize(observation, context, mesure)
  const isWound = image.contenu === 'plaie' || image.contenu === 'cicatrice_ou_plaie_fermee'
  const isStaged = stage !== 'non_evaluable' && stage !== 'non_applicable'
  const region = labelOf('region', context.localisation ?? localisation.region)
  const signs = observation.signes_visuels_alerte
  const labels = (kept: readonly WoundCode<'signe_visuel'>[]) => kept.map((sign) => labelOf('signe_visuel', sign))
  const { erytheme } = observation.peau_perilesionnelle
  return {
    type_plaie:
      isWound || context.etiologie_connue !== undefined
        ? labelOf('etiologie', context.etiologie_connue ?? etiologie.hypothese)
        : labelOf('contenu', image.contenu),
    localisation:
      context.lateralite === undefined
        ? region
        : `${region}, ${labelOf('lateralite', context.lateralite).toLowerCase()}`,
    dimensions: { longueur_cm, largeur_cm, profondeur_cm },
    stade_cicatrisation: isStaged
      ? `${labelOf('phase', phase)} ; escarre, hypothèse : ${labelOf('stade_escarre', stage).toLowerCase()}`
      : labelOf('phase', phase),
    methode_fermeture: closures[fermeture.methode],
    nombre_points: fermeture.nombre_visible,
    signes_infection: [
      ...labels(signs.filter((sign) => signsOfInflammation.has(sign))),
      ...(redness.has(erytheme) ? [`Érythème : ${labelOf('erytheme', erytheme).toLowerCase()}`] : []),
    ],
    complications: labels(signs.filter((sign) => !signsOfInflammation.has(sign))),
    etat_general: describeByTemplate(observation),
    confiance: confidences[derive.confiance_globale],
    notes: [observation.description, ...observation.limites].filter((text) => text !== '').join(' '),
  }
}
