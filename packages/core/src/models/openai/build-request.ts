import { dataUrlOf } from '../http/base64.js'
import type { Dialect, DialectFamily } from '../http/dialect.js'
import { instructionsOf } from '../http/instructions-of.js'
import type { ModelCall, SchemaLevel } from '../vision-model.js'

export type OpenAiRequest = Readonly<Record<string, unknown>>

/** Reasoning models answer 400 to any temperature. */
export function openAiDialects(model: string): DialectFamily {
  return {
    levels: ['json_schema', 'json_object', 'text'],
    limits: ['max_output_tokens', null],
    takesTemperature: !/^(o\d|gpt-([5-9]|\d\d))/.test(model),
  }
}

/**
 * The body of a request. Pictures are sent with `detail: high` always: the default of recent models has no bound on the
 * tokens of a picture.
 */
export function buildOpenAiRequest(model: string, call: ModelCall, dialect: Dialect): OpenAiRequest {
  const { parts, maxOutputTokens, temperature } = call
  const content = parts.map((part) =>
    part.type === 'text'
      ? { type: 'input_text', text: part.text }
      : { type: 'input_image', image_url: dataUrlOf(part), detail: 'high' },
  )
  return {
    model,
    instructions: instructionsOf(call, dialect.level),
    input: [{ role: 'user', content }],
    ...(dialect.limit !== null && { [dialect.limit]: maxOutputTokens }),
    store: false,
    ...(temperature !== undefined && dialect.takesTemperature && { temperature }),
    ...formatOf(call, dialect.level),
  }
}

function formatOf({ schema }: ModelCall, level: SchemaLevel): Readonly<Record<string, unknown>> {
  if (schema === undefined || level === 'text') return {}
  if (level === 'json_object') return { text: { format: { type: 'json_object' } } }
  return { text: { format: { type: 'json_schema', name: schema.name, schema: schema.json, strict: true } } }
}
