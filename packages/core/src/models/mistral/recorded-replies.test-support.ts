import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the vendor's documented format of November 2026; no account was used. */
export const mistralReplies: RecordedModelReplies = {
  success: mistralReply({ content: '{"total": 12.5}' }, 'stop'),
  // The vendor has no field for it: a refusal comes as text.
  refusal: null,
  filtered: mistralFailure(400, 'The request was stopped by the content_filter'),
  truncated: mistralReply({ content: [{ type: 'text', text: '{"total": 1' }] }, 'model_length'),
  toolCall: mistralReply(
    { content: '', tool_calls: [{ id: 'c1', function: { name: 'bill', arguments: '{"total": 12.5}' } }] },
    'tool_calls',
  ),
  unknownParameter: {
    status: 422,
    body: {
      detail: [{ type: 'extra_forbidden', loc: ['body', 'temperature'], msg: 'Extra inputs are not permitted' }],
    },
  },
  keyRefused: { status: 401, body: { detail: 'Unauthorized secret-key' } },
  tooMany: { ...mistralFailure(429, 'Requests rate limit exceeded'), headers: { 'retry-after': '7' } },
  broken: mistralFailure(500, 'Internal server error'),
}

/** A failure in the words of the vendor. */
export function mistralFailure(status: number, message: string) {
  return { status, body: { object: 'error', message, type: 'invalid_request_error', param: null, code: null } }
}

/** An answer of HTTP 200. */
export function mistralReply(message: object, finishReason: string) {
  return {
    status: 200,
    headers: { 'mistral-correlation-id': 'req-1' },
    body: {
      id: 'cmpl-1',
      object: 'chat.completion',
      model: 'mistral-medium-latest',
      choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason }],
      usage: {
        prompt_tokens: 120,
        completion_tokens: 30,
        total_tokens: 150,
        prompt_tokens_details: { cached_tokens: 20 },
      },
    },
  }
}
