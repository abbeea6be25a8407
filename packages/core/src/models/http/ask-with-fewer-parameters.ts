import { ModelRequestError } from '../../errors/model-request-error.js'
import type { ModelAnswer } from '../vision-model.js'
import { filteredReason } from './read-failure.js'

/**
 * Sends a request, and once more without the parameter that the vendor says it does not take. A request that a filter
 * stopped is given as an answer of a filter.
 *
 * @param without gives the request without a parameter, or null when that cannot be left out
 */
export async function askWithFewerParameters<Request>(
  request: Request,
  send: (request: Request) => Promise<ModelAnswer>,
  without: (parameter: string, request: Request) => Request | null,
): Promise<ModelAnswer> {
  try {
    return await send(request)
  } catch (error) {
    if (!(error instanceof ModelRequestError)) throw error
    const { reason, parameter, model, requestId = null } = error.details as Readonly<Record<string, string | null>>
    if (reason === filteredReason) return filtered(model ?? '', requestId)
    const lighter = parameter == null ? null : without(parameter, request)
    if (lighter === null) throw error
    return await send(lighter)
  }
}

function filtered(modelId: string, requestId: string | null): ModelAnswer {
  const usage = { inputTokens: null, outputTokens: null, cachedTokens: null }
  return { text: '', finishReason: 'content-filter', refusal: null, usage, modelId, requestId, cost: null }
}
