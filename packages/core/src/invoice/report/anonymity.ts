import { InvalidOptionError } from '../../errors/invalid-option-error.js'

/** How much the anonymous report may tell. */
export interface Anonymity {
  /** Dates whole, or months only. @default 'day' */
  readonly dates?: 'day' | 'month'
  /** Nothing of the address, or its département. @default 'none' */
  readonly address?: 'none' | 'departement'
}

/**
 * How much may be told, with nothing left open: a misspelt option must not tell more than was meant.
 *
 * @throws InvalidOptionError for a value that callers without types may have passed
 */
export function checkAnonymity({ dates = 'day', address = 'none' }: Anonymity): Required<Anonymity> {
  if (!['day', 'month'].includes(dates)) throw invalid('dates', 'day, month', dates)
  if (!['none', 'departement'].includes(address)) throw invalid('address', 'none, departement', address)
  return { dates, address }
}

function invalid(option: string, expected: string, received: string): InvalidOptionError {
  return new InvalidOptionError({ option: `anonymity.${option}`, expected, received })
}
