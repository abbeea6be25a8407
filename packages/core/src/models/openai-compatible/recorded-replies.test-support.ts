import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the documented format of chat completions as vLLM and OpenAI serve it; no account was used. */
export const compatibleReplies: RecordedModelReplies = {
  success: compatibleReply({ content: '{"total": 12.5}' }, 'stop'),
  refusal: compatibleReply({ content: null, refusal: 'I cannot help with that.' }, 'stop'),
  filtered: compatibleReply({ content: '' }, 'content_filter'),
  truncated: compatibleReply({ content: '{"total": 1' }, 'length'),
  toolCall: compatibleReply(
    { content: null, tool_calls: [{ type: 'function', function: { name: 'bill', arguments: '{"total": 12.5}' } }] },
    'tool_calls',
  ),
  unknownParameter: compatibleFailure(400, "Unsupported value: 'temperature' does not support 0"),
  keyRefused: compatibleFailure(401, 'secret-key is unknown'),
  tooMany: { ...compatibleFailure(429, 'busy'), headers: { 'retry-after': '7' } },
  broken: compatibleFailure(503, 'no worker is ready'),
}

/** A failure in the words of the vendor. */
export function compatibleFailure(status: number, message: string) {
  return { status, body: { error: { message, type: 'BadRequestError', code: status } } }
}

/** An answer of HTTP 200. */
export function compatibleReply(message: object, finishReason: string) {
  return {
    status: 200,
    headers: { 'x-request-id': 'req-1' },
    body: {
      id: 'cmpl-1',
      object: 'chat.completion',
      model: 'qwen3-vl-8b',
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
