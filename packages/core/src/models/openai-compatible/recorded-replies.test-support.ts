import type { RecordedModelReplies } from '../../testing/model-conformance.js'

/** Written after the documented format of chat completions as vLLM and OpenAI serve it; no account was used. */
export const compatibleReplies: RecordedModelReplies = {
  success: reply({ content: '{"total": 12.5}' }, 'stop'),
  refusal: reply({ content: null, refusal: 'I cannot help with that.' }, 'stop'),
  filtered: reply({ content: '' }, 'content_filter'),
  truncated: reply({ content: '{"total": 1' }, 'length'),
  toolCall: reply(
    { content: null, tool_calls: [{ type: 'function', function: { name: 'bill', arguments: '{"total": 12.5}' } }] },
    'tool_calls',
  ),
  unknownParameter: failure(400, "Unsupported value: 'temperature' does not support 0"),
  keyRefused: failure(401, 'secret-key is unknown'),
  tooMany: { ...failure(429, 'busy'), headers: { 'retry-after': '7' } },
  broken: failure(503, 'no worker is ready'),
}

function failure(status: number, message: string) {
  return { status, body: { error: { message, type: 'BadRequestError', code: status } } }
}

function reply(message: object, finishReason: string) {
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
