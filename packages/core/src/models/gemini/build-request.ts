import { base64Of } from '../http/base64.js'
import type { Dialect, DialectFamily } from '../http/dialect.js'
import { instructionsOf } from '../http/instructions-of.js'
import type { ModelCall } from '../vision-model.js'

export interface GeminiRequest extends Readonly<Record<string, unknown>> {
  readonly generationConfig: Readonly<Record<string, unknown>>
}

export const geminiDialects: DialectFamily = {
  levels: ['json_schema', 'json_object', 'text'],
  limits: ['maxOutputTokens', null],
  takesTemperature: true,
}

/** The body of a request. */
export function buildGeminiRequest(call: ModelCall, dialect: Dialect): GeminiRequest {
  const { parts, schema, maxOutputTokens, temperature } = call
  const { level, limit } = dialect
  const content = parts.map((part) =>
    part.type === 'text' ? { text: part.text } : { inlineData: { mimeType: part.mediaType, data: base64Of(part) } },
  )
  return {
    systemInstruction: { parts: [{ text: instructionsOf(call, level) }] },
    contents: [{ role: 'user', parts: content }],
    generationConfig: {
      ...(limit !== null && { [limit]: maxOutputTokens }),
      ...(temperature !== undefined && dialect.takesTemperature && { temperature }),
      ...(schema && level !== 'text' && { responseMimeType: 'application/json' }),
      ...(schema && level === 'json_schema' && { responseJsonSchema: schema.json }),
    },
  }
}
