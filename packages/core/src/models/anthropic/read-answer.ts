import { recordOf, recordsOf, textOf, tokensOf } from '../http/read-fields.js'
import type { ModelReply } from '../http/post-json.js'
import { requestIdOf } from '../http/request-id.js'
import type { FinishReason, ModelAnswer } from '../vision-model.js'

const finishReasons: Readonly<Record<string, FinishReason>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refusal',
  tool_use: 'tool-call',
}

/** Reads a message: its texts, why it stopped, its tokens. */
export function readAnthropicAnswer({ body, headers }: ModelReply, model: string): ModelAnswer {
  const blocks = recordsOf(body['content'])
  const written = blocks.flatMap(({ type, text }) => (type === 'text' ? (textOf(text) ?? []) : []))
  const [call] = blocks.filter(({ type }) => type === 'tool_use')
  const text = written.length === 0 && call ? JSON.stringify(call['input'] ?? {}) : written.join('')
  const finishReason = finishReasons[textOf(body['stop_reason']) ?? ''] ?? 'other'
  return {
    text,
    finishReason,
    refusal: finishReason === 'refusal' ? text : null,
    usage: usageOf(body['usage']),
    modelId: textOf(body['model']) ?? model,
    requestId: requestIdOf(headers),
    cost: null,
  }
}

/** The vendor counts what came from its cache, and what went into it, beside `input_tokens`. */
function usageOf(value: unknown): ModelAnswer['usage'] {
  const usage = recordOf(value)
  const input = tokensOf(usage['input_tokens'])
  const cachedTokens = tokensOf(usage['cache_read_input_tokens'])
  const written = tokensOf(usage['cache_creation_input_tokens']) ?? 0
  const inputTokens = input === null ? null : input + (cachedTokens ?? 0) + written
  return { inputTokens, outputTokens: tokensOf(usage['output_tokens']), cachedTokens }
}
