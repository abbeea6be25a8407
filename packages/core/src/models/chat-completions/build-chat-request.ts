import { dataUrlOf } from '../http/base64.js'
import type { ModelCall } from '../vision-model.js'

export type ChatRequest = Readonly<Record<string, unknown>>

/** How far an endpoint holds an answer to a schema. */
export type SchemaLevel = 'json_schema' | 'json_object' | 'text'

export interface ChatDialect {
  level: SchemaLevel
  /** Name of the limit on the answer. */
  limit: 'max_tokens' | 'max_completion_tokens'
  takesTemperature: boolean
}

/** The body of a chat completion; the schema is told in words where the endpoint does not hold to it. */
export function buildChatRequest(model: string, call: ModelCall, dialect: ChatDialect): ChatRequest {
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
    [dialect.limit]: maxOutputTokens,
    ...(temperature !== undefined && dialect.takesTemperature && { temperature }),
    ...formatOf(call, dialect.level),
  }
}

function instructionsOf({ instructions, schema }: ModelCall, level: SchemaLevel): string {
  if (schema === undefined || level === 'json_schema') return instructions
  return `${instructions}\n\nAnswer with exactly one JSON object, and nothing else, of this JSON schema:\n${JSON.stringify(schema.json)}`
}

function formatOf({ schema }: ModelCall, level: SchemaLevel): Readonly<Record<string, unknown>> {
  if (schema === undefined || level === 'text') return {}
  if (level === 'json_object') return { response_format: { type: 'json_object' } }
  const { name, json } = schema
  return { response_format: { type: 'json_schema', json_schema: { name, schema: json, strict: true } } }
}
