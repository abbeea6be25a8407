import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { defaultLimits, type Limits } from './limits.js'

/**
 * Completes the limits that the caller gave with the defaults.
 *
 * @throws InvalidOptionError for a limit that is not a whole number from 1
 */
export function resolveLimits(limits: Partial<Limits> = {}): Limits {
  const given = Object.entries(limits).filter(([, value]) => (value as unknown) !== undefined)
  for (const [name, value] of given) {
    if (!(name in defaultLimits)) {
      throw new InvalidOptionError({
        option: `limits.${name}`,
        expected: `l’une des limites ${Object.keys(defaultLimits).join(', ')}`,
        received: String(value),
      })
    }
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new InvalidOptionError({
        option: `limits.${name}`,
        expected: 'un nombre entier à partir de 1',
        received: String(value),
      })
    }
  }
  return { ...defaultLimits, ...Object.fromEntries(given) }
}
