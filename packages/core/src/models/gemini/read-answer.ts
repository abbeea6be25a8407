import { recordOf, recordsOf, textOf, tokensOf } from '../http/read-fields.js'
import type { ModelReply } from '../http/post-json.js'
import { requestIdOf } from '../http/request-id.js'
import type { FinishReason, ModelAnswer } from '../vision-model.js'

const finishReasons: Readonly<Record<string, FinishReason>> = {
  STOP: 'stop',
  MAX_TOKENS: 'length',
  SAFETY: 'content-filter',
  RECITATION: 'content-filter',
  BLOCKLIST: 'content-filter',
  PROHIBITED_CONTENT: 'content-filter',
  SPII: 'content-filter',
  IMAGE_SAFETY: 'content-filter',
  MALFORMED_FUNCTION_CALL: 'tool-call',
}

/** Reads the first candidate; a prompt that was blocked has none. */
export function readGeminiAnswer({ body, headers }: ModelReply, model: string): ModelAnswer {
  const [candidate = {}] = recordsOf(body['candidates'])
  const parts = recordsOf(recordOf(candidate['content'])['parts']).filter(({ thought }) => thought !== true)
  const written = parts.flatMap(({ text }) => textOf(text) ?? [])
  const [call] = parts.flatMap(({ functionCall }) => (functionCall ? [recordOf(functionCall)] : []))
  const isBlocked = textOf(recordOf(body['promptFeedback'])['blockReason']) !== null
  const reason = finishReasons[textOf(candidate['finishReason']) ?? ''] ?? 'other'
  return {
    text: written.length === 0 && call ? JSON.stringify(call['args'] ?? {}) : written.join(''),
    finishReason: isBlocked ? 'content-filter' : written.length === 0 && call ? 'tool-call' : reason,
    refusal: null,
    usage: usageOf(body['usageMetadata']),
    modelId: textOf(body['modelVersion']) ?? model,
    requestId: requestIdOf(headers) ?? textOf(body['responseId']),
    cost: null,
  }
}

/** Thinking is counted beside the answer and paid as output. */
function usageOf(value: unknown): ModelAnswer['usage'] {
  const usage = recordOf(value)
  const written = tokensOf(usage['candidatesTokenCount'])
  const thoughts = tokensOf(usage['thoughtsTokenCount'])
  return {
    inputTokens: tokensOf(usage['promptTokenCount']),
    outputTokens: written === null && thoughts === null ? null : (written ?? 0) + (thoughts ?? 0),
    cachedTokens: tokensOf(usage['cachedContentTokenCount']),
  }
}
