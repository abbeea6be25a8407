import { base64Of } from '../http/base64.js'
import type { Dialect, DialectFamily } from '../http/dialect.js'
import { instructionsOf } from '../http/instructions-of.js'
import type { ModelCall } from '../vision-model.js'

export type AnthropicRequest = Readonly<Record<string, unknown>>

/** The limit is one that every request must have; models from 5.5 on take no temperature but their own. */
export function anthropicDialects(model: string): DialectFamily {
  const takesTemperature = !/^claude-[a-z]+-(5-[5-9]|[6-9]|\d\d)/.test(model)
  return { levels: ['json_schema', 'text'], limits: ['max_tokens'], takesTemperature }
}

/** The body of a request. */
export function buildAnthropicRequest(model: string, call: ModelCall, dialect: Dialect): AnthropicRequest {
  const { parts, schema, maxOutputTokens, temperature } = call
  const content = parts.map((part) =>
    part.type === 'text'
      ? { type: 'text', text: part.text }
      : { type: 'image', source: { type: 'base64', media_type: part.mediaType, data: base64Of(part) } },
  )
  return {
    model,
    max_tokens: maxOutputTokens,
    system: instructionsOf(call, dialect.level),
    messages: [{ role: 'user', content }],
    ...(temperature !== undefined && dialect.takesTemperature && { temperature }),
    ...(schema &&
      dialect.level === 'json_schema' && { output_config: { format: { type: 'json_schema', schema: schema.json } } }),
  }
}
