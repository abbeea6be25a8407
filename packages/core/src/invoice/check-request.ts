import { InvalidOptionError } from '../errors/invalid-option-error.js'
import type { AnalysisRequest, RequestedType } from './analysis.js'

const types: readonly RequestedType[] = ['auto', 'electricite', 'gaz', 'dual']

/**
 * The request with its defaults.
 *
 * @throws InvalidOptionError for a value that callers without types may have passed
 */
export function checkRequest(request: AnalysisRequest): Required<AnalysisRequest> {
  const { files, type = 'auto', confidenceMin = 0.5, strict = true } = request
  if (!types.includes(type)) {
    throw new InvalidOptionError({ option: 'type', expected: types.join(', '), received: type })
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
