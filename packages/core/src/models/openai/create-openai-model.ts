import { askWithFewerParameters } from '../http/ask-with-fewer-parameters.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { postJson } from '../http/post-json.js'
import { requireKey } from '../http/require-key.js'
import type { VisionModel } from '../vision-model.js'
import { buildOpenAiRequest, withoutOpenAiParameter } from './build-request.js'
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
  const about = { provider: 'openai', model, url: `${baseUrl}/responses`, fetch }
  return {
    provider: 'openai',
    modelId: model,
    generate: ({ signal, maxMilliseconds, ...call }) =>
      askWithFewerParameters(
        buildOpenAiRequest(model, call),
        async (body) => {
          const headers = { authorization: `Bearer ${apiKey}` }
          return readOpenAiAnswer(await postJson({ ...about, headers, body, signal, maxMilliseconds }), model)
        },
        withoutOpenAiParameter,
      ),
  }
}
