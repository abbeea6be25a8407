import { InvalidOptionError } from '../../errors/invalid-option-error.js'

/** @throws InvalidOptionError when a count of threads or milliseconds is not a whole number from 1 */
export function checkCount(option: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 1) return
  throw new InvalidOptionError({ option, expected: 'un nombre entier à partir de 1', received: String(value) })
}
