import type { WoundObservation } from '../observation.js'
import type { WoundMode } from '../wound-mode.js'
import { stageOnlyPressureUlcers } from './pressure-ulcer.js'
import { replaceForbiddenTexts } from './text/replace-forbidden-texts.js'

/**
 * What a model said, as the result may show it: as it is, but in the mode `documentation`, which gives no stage
 * anywhere, without its stage and without words that a result must not carry.
 */
export function rawObservationFor(mode: WoundMode, observation: WoundObservation): WoundObservation {
  if (mode === 'aide_decision') return observation
  return [stageOnlyPressureUlcers, replaceForbiddenTexts].reduce(
    (result, rule) => rule(result, () => undefined, { mode, context: {} }),
    observation,
  )
}
