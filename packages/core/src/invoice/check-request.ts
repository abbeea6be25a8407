import { InvalidOptionError } from '../errors/invalid-option-error.js'
import type { AnalysisRequest, RequestedType } from './analysis.js'
import { parseRequestedType } from './requested-type.js'

/** A request in which nothing is left open. */
export interface CheckedRequest extends Required<AnalysisRequest> {
  type: RequestedType
}

/**
 * The request with its defaults.
 *
 * @throws InvalidOptionError for a value that callers without types may have passed
 */
export function checkRequest(request: AnalysisRequest): CheckedRequest {
  const { files, type: given = 'auto', confidenceMin = 0.5, strict = true } = request
  // A caller without types may pass anything.
  const received: unknown = given
  const written = String(received)
  const type = parseRequestedType(written)
  if (type === null) {
    throw new InvalidOptionError({
      option: 'type',
      expected: 'auto, electricite, gaz, dual',
      received: written,
    })
  }
  if (!(confidenceMin >= 0 && confidenceMin <= 1)) {
    throw new InvalidOptionError({
      option: 'confidenceMin',
      expected: 'un nombre entre 0 et 1',
      received: String(confidenceMin),
    })
  }
  return { files, type, confidenceMin, strict }
}
