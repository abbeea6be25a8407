import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the vendor's documented format of November 2026; no account was used. */
export const anthropicReplies: RecordedModelReplies = {
  success: reply([{ type: 'text', text: '{"total": 12.5}' }], 'end_turn'),
  refusal: reply([{ type: 'text', text: 'I cannot help with that.' }], 'refusal'),
  filtered: failure(400, 'invalid_request_error', 'Output blocked by content_filter policy'),
  truncated: reply([{ type: 'text', text: '{"total": 1' }], 'max_tokens'),
  toolCall: reply([{ type: 'tool_use', id: 'toolu_1', name: 'bill', input: { total: 12.5 } }], 'tool_use'),
  unknownParameter: failure(400, 'invalid_request_error', 'temperature: this model takes the default value only'),
  keyRefused: failure(401, 'authentication_error', 'invalid bearer secret-key'),
  tooMany: { ...failure(429, 'rate_limit_error', 'Too many requests'), headers: { 'retry-after': '7' } },
  broken: failure(529, 'overloaded_error', 'Overloaded'),
}

function reply(content: readonly object[], stopReason: string) {
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

function failure(status: number, type: string, message: string) {
  return { status, body: { type: 'error', error: { type, message }, request_id: 'req_011' } }
}
