import { buildChatRequest, type ChatDialect } from '../chat-completions/build-chat-request.js'
import { readChatAnswer } from '../chat-completions/read-chat-answer.js'
import { askWithFewerParameters } from '../http/ask-with-fewer-parameters.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { postJson } from '../http/post-json.js'
import { requireKey } from '../http/require-key.js'
import { withoutKey } from '../http/without-key.js'
import type { VisionModel } from '../vision-model.js'

const dialect: ChatDialect = { level: 'json_schema', limit: 'max_tokens', takesTemperature: true }

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
  const about = { provider: 'mistral', model, url: `${baseUrl}/chat/completions`, fetch }
  return {
    provider: 'mistral',
    modelId: model,
    generate: ({ signal, maxMilliseconds, ...call }) =>
      askWithFewerParameters(
        buildChatRequest(model, call, dialect),
        async (body) => {
          const headers = { authorization: `Bearer ${apiKey}` }
          return readChatAnswer(await postJson({ ...about, headers, body, signal, maxMilliseconds }), model)
        },
        // Only the temperature can be left out without changing what is asked.
        (parameter, body) => (parameter === 'temperature' ? withoutKey(body, parameter) : null),
      ),
  }
}
