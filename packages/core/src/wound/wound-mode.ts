import { InvalidOptionError } from '../errors/invalid-option-error.js'

/**
 * `documentation` describes: no stage, no alert from what a model saw. `aide_decision` adds both, which makes the
 * software that uses it a medical device in all likelihood (Regulation (EU) 2017/745, rule 11).
 */
export type WoundMode = 'documentation' | 'aide_decision'

/** A mode that was asked for and may be used. */
export interface CheckedMode {
  mode: WoundMode
  /** The purpose that the integrator declares; null in the mode `documentation`. */
  destination: string | null
}

/**
 * The mode of a call; `aide_decision` only for a caller who says what the system is for.
 *
 * @param purpose intended purpose that the integrator declares, in their own words; kept in the audit record
 * @throws InvalidOptionError for another mode, or for `aide_decision` without a purpose
 */
export function checkMode(mode: WoundMode = 'documentation', purpose?: string): CheckedMode {
  // A caller without types may pass anything.
  const received: unknown = mode
  if (received !== 'documentation' && received !== 'aide_decision') {
    throw new InvalidOptionError({
      option: 'mode',
      expected: 'documentation, aide_decision',
      received: String(received),
    })
  }
  if (received === 'documentation') return { mode: received, destination: null }
  const declared: unknown = purpose
  const destination = typeof declared === 'string' ? declared.trim() : ''
  if (destination === '') {
    throw new InvalidOptionError({
      option: 'purpose',
      expected: 'la destination déclarée du logiciel, exigée par le mode aide_decision',
      received: 'rien',
    })
  }
  return { mode: received, destination }
}
