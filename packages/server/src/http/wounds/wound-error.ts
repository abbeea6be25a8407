import type { z } from 'zod'
import type { ErrorAnswer } from '../answer-error.js'
import type { woundErrorSchema } from '../schemas/wound-schemas.js'

/**
 * The body of an error of the wound routes. Callers of the service before this one read `error` where it failed and
 * `detail` where it refused: both are there.
 */
export function woundErrorOf({ body }: ErrorAnswer): WoundError {
  return { success: false, data: null, error: body.detail, ...body } as WoundError
}

export type WoundError = z.output<typeof woundErrorSchema>
