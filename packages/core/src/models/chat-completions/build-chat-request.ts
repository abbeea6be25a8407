import { dataUrlOf } from '../http/base64.js'
import type { Dialect } from '../http/dialect.js'
import { instructionsOf } from '../http/instructions-of.js'
import type { ModelCall, SchemaLevel } from '../vision-model.js'

export type ChatRequest = Readonly<Record<string, unknown>>

/** The body of a chat completion; the schema is told in words where the endpoint does not hold to it. */
export function buildChatRequest(model: string, call: ModelCall, dialect: Dialect): ChatRequest {
  const { parts, maxOutputTokens, temperature } = call
  const content = parts.map((part) =>
    part.type === 'text'
      ? { type: 'text', text: part.text }
      : { type: 'image_url', image_url: { url: dataUrlOf(part), detail: 'high' } },
  )
  return {
    model,
    messages: [
      { role: 'system', content: instructionsOf(call, dialect.level) },
      { role: 'user', content },
    ],
    ...(dialect.limit !== null && { [dialect.limit]: maxOutputTokens }),
    ...(temperature !== undefined && dialect.takesTemperature && { temperature }),
    ...formatOf(call, dialect.level),
  }
}

function formatOf({ schema }: ModelCall, level: SchemaLevel): Readonly<Record<string, unknown>> {
  if (schema === undefined || level === 'text') return {}
  if (level === 'json_object') return { response_format: { type: 'json_object' } }
  const { name, json } = schema
  return { response_format: { type: 'json_schema', json_schema: { name, schema: json, strict: true } } }
}
