import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { WoundMode } from '../wound-mode.js'
import type { WarningCode } from './warning-list.js'

/** What a rule may look at beside the observation. */
export interface RuleSetting {
  mode: WoundMode
  /** Read, compared, never written. */
  context: NurseContext
}

/** Tells something that was doubted or changed. */
export type Warn = (code: WarningCode, chemin: string, message: string) => void

/** A pure step: gives the observation back, changed where it had to be, and tells each change. */
export type WoundRule = (observation: WoundObservation, warn: Warn, setting: RuleSetting) => WoundObservation
