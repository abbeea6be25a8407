import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the vendor's documented format of November 2026; no account was used. */
export const anthropicReplies: RecordedModelReplies = {
  success: anthropicReply([{ type: 'text', text: '{"total": 12.5}' }], 'end_turn'),
  refusal: anthropicReply([{ type: 'text', text: 'I cannot help with that.' }], 'refusal'),
  filtered: anthropicFailure(400, 'invalid_request_error', 'Output blocked by content_filter policy'),
  truncated: anthropicReply([{ type: 'text', text: '{"total": 1' }], 'max_tokens'),
  toolCall: anthropicReply([{ type: 'tool_use', id: 'toolu_1', name: 'bill', input: { total: 12.5 } }], 'tool_use'),
  unknownParameter: anthropicFailure(
    400,
    'invalid_request_error',
    'temperature: this model takes the default value only',
  ),
  keyRefused: anthropicFailure(401, 'authentication_error', 'invalid bearer secret-key'),
  tooMany: { ...anthropicFailure(429, 'rate_limit_error', 'Too many requests'), headers: { 'retry-after': '7' } },
  broken: anthropicFailure(529, 'overloaded_error', 'Overloaded'),
}

/** An answer of HTTP 200. */
export function anthropicReply(content: readonly object[], stopReason: string) {
  return {
    status: 200,
    headers: { 'request-id': 'req_011' },
    body: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'claude-haiku-4-5-20251001',
      content,
      stop_reason: stopReason,
      stop_sequence: null,
      usage: { input_tokens: 95, cache_creation_input_tokens: 5, cache_read_input_tokens: 20, output_tokens: 30 },
    },
  }
}

/** A failure in the words of the vendor. */
export function anthropicFailure(status: number, type: string, message: string) {
  return { status, body: { type: 'error', error: { type, message }, request_id: 'req_011' } }
}
