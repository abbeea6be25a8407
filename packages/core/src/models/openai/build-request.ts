import { dataUrlOf } from '../http/base64.js'
import { withoutKey } from '../http/without-key.js'
import type { ModelCall } from '../vision-model.js'

export type OpenAiRequest = Readonly<Record<string, unknown>>

/**
 * The body of a request. Pictures are sent with `detail: high` always: the default of recent models has no bound on the
 * tokens of a picture.
 */
export function buildOpenAiRequest(model: string, call: ModelCall): OpenAiRequest {
  const { instructions, parts, schema, maxOutputTokens, temperature } = call
  const content = parts.map((part) =>
    part.type === 'text'
      ? { type: 'input_text', text: part.text }
      : { type: 'input_image', image_url: dataUrlOf(part), detail: 'high' },
  )
  return {
    model,
    instructions,
    input: [{ role: 'user', content }],
    max_output_tokens: maxOutputTokens,
    store: false,
    ...(temperature !== undefined && takesTemperature(model) && { temperature }),
    ...(schema && { text: { format: { type: 'json_schema', name: schema.name, schema: schema.json, strict: true } } }),
  }
}

/** Only the temperature can be left out without changing what is asked. */
export function withoutOpenAiParameter(parameter: string, request: OpenAiRequest): OpenAiRequest | null {
  return parameter === 'temperature' ? withoutKey(request, parameter) : null
}

/** Reasoning models answer 400 to any temperature. */
function takesTemperature(model: string): boolean {
  return !/^(o\d|gpt-([5-9]|\d\d))/.test(model)
}
