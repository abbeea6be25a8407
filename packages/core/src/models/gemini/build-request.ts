import { base64Of } from '../http/base64.js'
import { withoutKey } from '../http/without-key.js'
import type { ModelCall } from '../vision-model.js'

export interface GeminiRequest extends Readonly<Record<string, unknown>> {
  readonly generationConfig: Readonly<Record<string, unknown>>
}

/** The body of a request. */
export function buildGeminiRequest(call: ModelCall): GeminiRequest {
  const { instructions, parts, schema, maxOutputTokens, temperature } = call
  const content = parts.map((part) =>
    part.type === 'text' ? { text: part.text } : { inlineData: { mimeType: part.mediaType, data: base64Of(part) } },
  )
  return {
    systemInstruction: { parts: [{ text: instructions }] },
    contents: [{ role: 'user', parts: content }],
    generationConfig: {
      maxOutputTokens,
      ...(temperature !== undefined && { temperature }),
      ...(schema && { responseMimeType: 'application/json', responseJsonSchema: schema.json }),
    },
  }
}

/** Only the temperature can be left out without changing what is asked. */
export function withoutGeminiParameter(parameter: string, request: GeminiRequest): GeminiRequest | null {
  const generationConfig = parameter === 'temperature' ? withoutKey(request.generationConfig, parameter) : null
  return generationConfig && { ...request, generationConfig }
}
