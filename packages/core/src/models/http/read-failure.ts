import { ModelKeyRefusedError } from '../../errors/model-key-refused-error.js'
import { ModelRequestError } from '../../errors/model-request-error.js'
import { requestIdOf } from './request-id.js'
import { retryAfter } from './retry-after.js'

export interface Failure {
  provider: string
  model: string
  status: number
  headers: Headers
  parsed: Readonly<Record<string, unknown>> | null
}

/** The `reason` that says that a filter, not the request, was at fault. */
export const filteredReason = 'content filter'

/**
 * Makes an error of an answer that is no success. The vendor's words are read for the name of a parameter, and are not
 * kept: they may quote the request.
 */
export function readFailure({ provider, model, status, headers, parsed }: Failure): Error {
  const requestId = requestIdOf(headers)
  const words = JSON.stringify(parsed ?? {})
  if (status === 401 || status === 403) return new ModelKeyRefusedError({ provider, model, status, requestId })
  // Azure: content_filter and ResponsibleAIPolicyViolation; OpenAI: content_policy_violation.
  const isFiltered = status === 400 && /content_filter|content_policy|ResponsibleAIPolicy/i.test(words)
  return new ModelRequestError({
    provider,
    model,
    status,
    requestId,
    retryAfterMilliseconds: retryAfter(headers),
    parameter: status === 400 || status === 422 ? parameterIn(words) : null,
    ...(isFiltered && { reason: filteredReason }),
  })
}

/** Names under which the vendors know what may be left out of a request, the longest first. */
const parameters = [
  'max_completion_tokens',
  'max_output_tokens',
  'maxOutputTokens',
  'max_tokens',
  'responseJsonSchema',
  'responseMimeType',
  'response_format',
  'output_config',
  'json_schema',
  'text.format',
  'temperature',
]

/** The parameter that is named first, told apart from words by their borders. */
function parameterIn(words: string): string | null {
  const places = parameters
    .map((name) => ({ name, place: words.search(new RegExp(`(?<![A-Za-z_])${name}(?![A-Za-z_])`)) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
  return places[0]?.name ?? null
}
