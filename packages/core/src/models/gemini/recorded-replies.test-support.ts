import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the vendor's documented format of November 2026; no account was used. */
export const geminiReplies: RecordedModelReplies = {
  success: geminiReply([{ text: 'thinking', thought: true }, { text: '{"total": 12.5}' }], 'STOP'),
  // The vendor has no field for it: a refusal comes as text, a block as a filter.
  refusal: null,
  filtered: { status: 200, body: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, responseId: 'r1' } },
  truncated: geminiReply([{ text: '{"total": 1' }], 'MAX_TOKENS'),
  toolCall: geminiReply([{ functionCall: { name: 'bill', args: { total: 12.5 } } }], 'STOP'),
  unknownParameter: geminiFailure(400, 'INVALID_ARGUMENT', 'temperature is not supported by this model'),
  keyRefused: geminiFailure(403, 'PERMISSION_DENIED', 'secret-key may not use this model'),
  tooMany: { ...geminiFailure(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded'), headers: { 'retry-after': '7' } },
  broken: geminiFailure(500, 'INTERNAL', 'An internal error has occurred'),
}

/** An answer of HTTP 200. */
export function geminiReply(parts: readonly object[], finishReason: string) {
  return {
    status: 200,
    body: {
      candidates: [{ content: { role: 'model', parts }, finishReason, index: 0 }],
      usageMetadata: {
        promptTokenCount: 120,
        cachedContentTokenCount: 20,
        candidatesTokenCount: 20,
        thoughtsTokenCount: 10,
        totalTokenCount: 150,
      },
      modelVersion: 'gemini-2.5-flash',
      responseId: 'r1',
    },
  }
}

/** A failure in the words of the vendor. */
export function geminiFailure(code: number, status: string, message: string) {
  return { status: code, body: { error: { code, message, status } } }
}
