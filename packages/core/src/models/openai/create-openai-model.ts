import { createHttpModel } from '../http/create-http-model.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { requireKey } from '../http/require-key.js'
import type { VisionModel } from '../vision-model.js'
import { buildOpenAiRequest, openAiDialects } from './build-request.js'
import { readOpenAiAnswer } from './read-answer.js'

/**
 * A model of OpenAI by its Responses API, with strict structured output. Nothing is kept by the vendor beyond what its
 * terms say (`store: false`).
 *
 * @throws ModelKeyMissingError
 * @see https://platform.openai.com/docs/api-reference/responses/create
 * @example
 * ```ts
 * const model = createOpenAiModel({ model: 'gpt-5.4-mini', apiKey })
 * ```
 */
export function createOpenAiModel(options: HostedModelOptions): VisionModel {
  const { model, baseUrl = 'https://api.openai.com/v1', fetch } = options
  const apiKey = requireKey('openai', options.apiKey)
  return createHttpModel({
    provider: 'openai',
    model,
    url: `${baseUrl}/responses`,
    headers: { authorization: `Bearer ${apiKey}` },
    family: openAiDialects(model),
    build: (call, dialect) => buildOpenAiRequest(model, call, dialect),
    read: readOpenAiAnswer,
    fetch,
  })
}
