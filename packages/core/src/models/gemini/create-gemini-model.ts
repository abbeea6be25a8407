import { askWithFewerParameters } from '../http/ask-with-fewer-parameters.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { postJson } from '../http/post-json.js'
import { requireKey } from '../http/require-key.js'
import type { VisionModel } from '../vision-model.js'
import { buildGeminiRequest, withoutGeminiParameter } from './build-request.js'
import { readGeminiAnswer } from './read-answer.js'

/**
 * A Gemini model of Google by `generateContent`, with a JSON schema for the answer.
 *
 * @throws ModelKeyMissingError
 * @see https://ai.google.dev/api/generate-content
 * @example
 * ```ts
 * const model = createGeminiModel({ model: 'gemini-3.6-flash', apiKey })
 * ```
 */
export function createGeminiModel(options: HostedModelOptions): VisionModel {
  const { model, baseUrl = 'https://generativelanguage.googleapis.com/v1beta', fetch } = options
  const apiKey = requireKey('gemini', options.apiKey)
  const url = `${baseUrl}/models/${encodeURIComponent(model)}:generateContent`
  const about = { provider: 'gemini', model, url, fetch }
  return {
    provider: 'gemini',
    modelId: model,
    generate: ({ signal, maxMilliseconds, ...call }) =>
      askWithFewerParameters(
        buildGeminiRequest(call),
        async (body) => {
          // In a header and not in the address, which logs of proxies keep.
          const headers = { 'x-goog-api-key': apiKey }
          return readGeminiAnswer(await postJson({ ...about, headers, body, signal, maxMilliseconds }), model)
        },
        withoutGeminiParameter,
      ),
  }
}
