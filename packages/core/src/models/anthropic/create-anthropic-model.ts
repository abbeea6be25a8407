import { createHttpModel } from '../http/create-http-model.js'
import type { HostedModelOptions } from '../http/model-endpoint.js'
import { requireKey } from '../http/require-key.js'
import type { VisionModel } from '../vision-model.js'
import { anthropicDialects, buildAnthropicRequest } from './build-request.js'
import { readAnthropicAnswer } from './read-answer.js'

/** The version that the vendor's own SDK 1.14 sends, with the key as a bearer. */
const version = '2026-10-21'

/**
 * A model of Anthropic by its Messages API, with structured outputs (`output_config.format`).
 *
 * @throws ModelKeyMissingError
 * @see https://platform.claude.com/docs/en/api/messages
 * @example
 * ```ts
 * const model = createAnthropicModel({ model: 'claude-sonnet-5-5', apiKey })
 * ```
 */
export function createAnthropicModel(options: HostedModelOptions): VisionModel {
  const { model, baseUrl = 'https://api.anthropic.com', fetch } = options
  const apiKey = requireKey('anthropic', options.apiKey)
  return createHttpModel({
    provider: 'anthropic',
    model,
    url: `${baseUrl}/v1/messages`,
    headers: { authorization: `Bearer ${apiKey}`, 'anthropic-version': version },
    family: anthropicDialects(model),
    build: (call, dialect) => buildAnthropicRequest(model, call, dialect),
    read: readAnthropicAnswer,
    fetch,
  })
}
