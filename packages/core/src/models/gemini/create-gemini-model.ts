import { createHttpModel } from '../http/create-http-model.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { requireKey } from '../http/require-key.js'
import type { VisionModel } from '../vision-model.js'
import { buildGeminiRequest, geminiDialects } from './build-request.js'
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
  return createHttpModel({
    provider: 'gemini',
    model,
    url: `${baseUrl}/models/${encodeURIComponent(model)}:generateContent`,
    // In a header and not in the address, which logs of proxies keep.
    headers: { 'x-goog-api-key': apiKey },
    family: geminiDialects,
    build: buildGeminiRequest,
    read: readGeminiAnswer,
    fetch,
  })
}
