import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the vendor's documented format of November 2026; no account was used. */
export const openAiReplies: RecordedModelReplies = {
  success: openAiReply([{ type: 'output_text', text: '{"total": 12.5}', annotations: [] }]),
  refusal: openAiReply([{ type: 'refusal', refusal: 'I cannot help with that.' }]),
  filtered: openAiReply([], { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }),
  truncated: openAiReply([{ type: 'output_text', text: '{"total": 1' }], {
    status: 'incomplete',
    incomplete_details: { reason: 'max_output_tokens' },
  }),
  toolCall: {
    status: 200,
    body: {
      status: 'completed',
      output: [{ type: 'function_call', name: 'bill', call_id: 'call_1', arguments: '{"total": 12.5}' }],
    },
  },
  unknownParameter: openAiFailure(400, {
    message: "Unsupported parameter: 'temperature' is not supported with this model.",
    type: 'invalid_request_error',
    param: 'temperature',
    code: null,
  }),
  keyRefused: openAiFailure(401, { message: 'Incorrect API key provided: secret-key', code: 'invalid_api_key' }),
  tooMany: {
    ...openAiFailure(429, { message: 'Rate limit reached', code: 'rate_limit_exceeded' }),
    headers: { 'retry-after': '7' },
  },
  broken: openAiFailure(500, { message: 'The server had an error', type: 'server_error' }),
}

/** An answer of HTTP 200. */
export function openAiReply(content: readonly object[], more: object = {}) {
  return {
    status: 200,
    headers: { 'x-request-id': 'req_1' },
    body: {
      id: 'resp_1',
      object: 'response',
      status: 'completed',
      model: 'gpt-4.1-2025-04-14',
      output: [
        { type: 'reasoning', summary: [] },
        { type: 'message', role: 'assistant', status: 'completed', content },
      ],
      usage: {
        input_tokens: 120,
        input_tokens_details: { cached_tokens: 20 },
        output_tokens: 30,
        output_tokens_details: { reasoning_tokens: 10 },
        total_tokens: 150,
      },
      ...more,
    },
  }
}

/** A failure in the words of the vendor. */
export function openAiFailure(status: number, error: object) {
  return { status, body: { error } }
}
