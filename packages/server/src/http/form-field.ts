import { z } from 'zod'

/** A form field sent once; one left blank counts as not sent, as callers send their unset variables blank. */
export function formField<T>(parse: (text: string) => T | null, expected: string) {
  return z
    .unknown()
    .optional()
    .transform((received, context): T | null => {
      if (received === undefined || received === '') return null
      const parsed = typeof received === 'string' ? parse(received) : null
      if (parsed === null) context.addIssue({ code: 'custom', message: expected })
      return parsed
    })
}
