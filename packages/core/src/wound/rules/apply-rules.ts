import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { WoundMode } from '../wound-mode.js'
import type { WoundWarning } from '../wound-warning.js'
import { doubtPoorPictures, doubtRednessOnDarkSkin, limitConfidence } from './confidence.js'
import { assessOnlyOneWound } from './content.js'
import { doubtContradictions } from './contradictions.js'
import { countOnlyWhatCloses, measureOnlyOnAScale, measureRednessOnlyOnAScale } from './dimensions.js'
import { withholdIdentity } from './identity.js'
import { orderLists } from './lists.js'
import { tellDiscordances } from './nurse-discordance.js'
import { doubtStages, neverLowerAStage, stageOnlyPressureUlcers } from './pressure-ulcer.js'
import { replaceForbiddenTexts } from './text/replace-forbidden-texts.js'
import { balanceTissues, dropAbsentTissues, listDangersEverywhere } from './tissues.js'
import type { WoundRule } from './wound-rule.js'

/** In this order: what is seen, what is measured, what follows, how far it is trusted, what is said. */
export const woundRules: readonly WoundRule[] = [
  withholdIdentity,
  dropAbsentTissues,
  listDangersEverywhere,
  measureRednessOnlyOnAScale,
  assessOnlyOneWound,
  measureOnlyOnAScale,
  countOnlyWhatCloses,
  balanceTissues,
  stageOnlyPressureUlcers,
  neverLowerAStage,
  doubtStages,
  doubtContradictions,
  doubtPoorPictures,
  doubtRednessOnDarkSkin,
  limitConfidence,
  tellDiscordances,
  orderLists,
  replaceForbiddenTexts,
]

export interface RuledObservation {
  observation: WoundObservation
  warnings: WoundWarning[]
}

/**
 * Applies what must hold of every observation, whatever a model said. Pure and idempotent: nothing is changed without a
 * warning, a contradiction is doubted and never decided, no danger is removed, the nurse's words are never written over.
 *
 * @param setting `mode`: `documentation` gives no stage; `context`: what the nurse knows
 * @example
 * ```ts
 * const { observation, warnings } = applyWoundRules(read.observation, { mode: 'documentation', context: {} })
 * ```
 */
export function applyWoundRules(
  observation: WoundObservation,
  { mode = 'documentation', context = {} }: { mode?: WoundMode; context?: NurseContext } = {},
): RuledObservation {
  const warnings: WoundWarning[] = []
  const warn = (code: string, chemin: string, message: string): void => {
    warnings.push({ code, chemin, message })
  }
  const ruled = woundRules.reduce((result, rule) => rule(result, warn, { mode, context }), observation)
  return { observation: ruled, warnings }
}
