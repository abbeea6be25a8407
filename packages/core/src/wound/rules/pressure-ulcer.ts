import type { WoundObservation } from '../observation.js'
import { woundCodes, type WoundCode } from '../vocabulary.js'
import { cap } from './confidence.js'
import type { WoundRule } from './wound-rule.js'

type Stage = WoundCode<'stade_escarre'>
const unstaged: ReadonlySet<Stage> = new Set(['non_applicable', 'non_evaluable'])
const slough: ReadonlySet<string> = new Set(['necrose_seche', 'necrose_humide', 'fibrine'])
const deep: ReadonlySet<string> = new Set(['tendon', 'os', 'articulation', 'muscle_fascia', 'viscere'])
const open: ReadonlySet<string> = new Set(['perte_partielle', 'perte_totale', 'cavitaire'])
/** How deep the skin is lost at least; an unstageable ulcer is of full thickness. */
const depth: Partial<Record<Stage, number>> = { stade_1: 1, stade_2: 2, inclassable: 3, stade_3: 3, stade_4: 4 }

/** A stage only of a pressure ulcer, and only in the mode that gives one. What the nurse knows of the cause wins. */
export const stageOnlyPressureUlcers: WoundRule = (observation, warn, { context, mode }) => {
  if (unstaged.has(observation.stade_escarre)) return observation
  const cause = context.etiologie_connue ?? observation.etiologie.hypothese
  if (cause !== 'escarre') {
    warn('STADE_HORS_ESCARRE', 'stade_escarre', 'Stade retiré : il ne s’applique qu’aux escarres.')
    return { ...observation, stade_escarre: cause === 'indeterminee' ? 'non_evaluable' : 'non_applicable' }
  }
  if (mode === 'aide_decision') return observation
  warn('STADE_MODE_DOCUMENTATION', 'stade_escarre', 'Aucun stade n’est proposé en mode documentation.')
  return { ...observation, stade_escarre: 'non_evaluable' }
}

/** A healed part never lowers the stage: a stage 4 ulcer that heals is a healing stage 4 ulcer. */
export const neverLowerAStage: WoundRule = (observation, warn, { context }) => {
  const known = depth[context.stade_escarre_connu ?? 'non_evaluable'] ?? 0
  const seen = depth[observation.stade_escarre] ?? 0
  if (seen === 0 || seen >= known) return observation
  const message = 'Stade proposé inférieur au stade connu : retiré. Une escarre garde le stade le plus grave atteint.'
  warn('STADE_RETROGRADE', 'stade_escarre', message)
  return { ...observation, stade_escarre: 'non_evaluable' }
}

/** A stage that contradicts the rest is kept, doubted and told. */
export const doubtStages: WoundRule = (observation, warn) => {
  const stage = observation.stade_escarre
  const { tissus, structures_exposees, profondeur_apparente } = observation.lit
  const told = (code: Parameters<typeof warn>[0], message: string): WoundObservation => {
    warn(code, 'stade_escarre', message)
    return cap(observation, 'lit', 'faible')
  }
  if (stage === 'stade_1') {
    warn(
      'STADE_1_NON_AFFIRMABLE',
      'stade_escarre',
      'Stade 1 non affirmable sur photo : test de pression à faire au lit.',
    )
  }
  const isShallow = stage === 'stade_1' || stage === 'stade_2'
  if ((isShallow || stage === 'stade_3') && structures_exposees.some((structure) => deep.has(structure))) {
    return told('STADE_SOUS_ESTIME', 'Structure profonde visible : stade 4 à confirmer au lit.')
  }
  if (isShallow && tissus.some(({ tissu }) => slough.has(tissu))) {
    return told(
      'STADE_TISSUS_CONTRADICTION',
      'Fibrine ou nécrose incompatible avec un stade 1 ou 2 : à vérifier au lit.',
    )
  }
  const isIntact = stage === 'stade_1' || stage === 'lesion_tissus_profonds_suspectee'
  if (isIntact && open.has(profondeur_apparente)) {
    return told(
      'STADE_TISSUS_CONTRADICTION',
      'Perte de substance incompatible avec une peau intacte : à vérifier au lit.',
    )
  }
  const hidden = tissus.filter(({ tissu }) => slough.has(tissu))
  const covered = hidden.reduce((total, { pourcentage }) => total + (pourcentage ?? 0), 0)
  // Without proportions, a bed of which nothing else is listed counts as hidden.
  const isHidden = hidden.length > 0 && (covered >= 90 || hidden.length === tissus.length)
  if ((stage === 'stade_3' || stage === 'stade_4') && isHidden && structures_exposees.length === 0) {
    return told('STADE_A_CONFIRMER_INCLASSABLE', 'Fond de la plaie masqué : escarre inclassable, à confirmer au lit.')
  }
  return observation
}

/** The stages that are one, for whoever asks whether there is a stage at all. */
export const stages: readonly Stage[] = woundCodes.stade_escarre.filter((stage) => !unstaged.has(stage))
