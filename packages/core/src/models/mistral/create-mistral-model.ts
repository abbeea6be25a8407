import { buildChatRequest } from '../chat-completions/build-chat-request.js'
import { readChatAnswer } from '../chat-completions/read-chat-answer.js'
import { createHttpModel } from '../http/create-http-model.js'
import type { DialectFamily } from '../http/dialect.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { requireKey } from '../http/require-key.js'
import type { VisionModel } from '../vision-model.js'

const dialects: DialectFamily = {
  levels: ['json_schema', 'json_object', 'text'],
  limits: ['max_tokens', null],
  takesTemperature: true,
}

/**
 * A model of Mistral by its chat completions, with strict structured output.
 *
 * @throws ModelKeyMissingError
 * @see https://docs.mistral.ai/api/
 * @example
 * ```ts
 * const model = createMistralModel({ model: 'mistral-medium-3-5', apiKey })
 * ```
 */
export function createMistralModel(options: HostedModelOptions): VisionModel {
  const { model, baseUrl = 'https://api.mistral.ai/v1', fetch } = options
  const apiKey = requireKey('mistral', options.apiKey)
  return createHttpModel({
    provider: 'mistral',
    model,
    url: `${baseUrl}/chat/completions`,
    headers: { authorization: `Bearer ${apiKey}` },
    family: dialects,
    build: (call, dialect) => buildChatRequest(model, call, dialect),
    read: readChatAnswer,
    fetch,
  })
}
