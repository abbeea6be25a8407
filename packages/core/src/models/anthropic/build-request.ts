import { base64Of } from '../http/base64.js'
import { withoutKey } from '../http/without-key.js'
import type { ModelCall } from '../vision-model.js'

export type AnthropicRequest = Readonly<Record<string, unknown>>

/** The body of a request. */
export function buildAnthropicRequest(model: string, call: ModelCall): AnthropicRequest {
  const { instructions, parts, schema, maxOutputTokens, temperature } = call
  const content = parts.map((part) =>
    part.type === 'text'
      ? { type: 'text', text: part.text }
      : { type: 'image', source: { type: 'base64', media_type: part.mediaType, data: base64Of(part) } },
  )
  return {
    model,
    max_tokens: maxOutputTokens,
    system: instructions,
    messages: [{ role: 'user', content }],
    ...(temperature !== undefined && { temperature }),
    ...(schema && { output_config: { format: { type: 'json_schema', schema: schema.json } } }),
  }
}

/** Recent models answer 400 to a temperature; nothing else can be left out without changing what is asked. */
export function withoutAnthropicParameter(parameter: string, request: AnthropicRequest): AnthropicRequest | null {
  return parameter === 'temperature' ? withoutKey(request, parameter) : null
}
