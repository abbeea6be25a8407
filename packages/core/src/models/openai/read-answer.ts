import { recordOf, recordsOf, textOf, tokensOf } from '../http/read-fields.js'
import type { ModelReply } from '../http/post-json.js'
import { requestIdOf } from '../http/request-id.js'
import type { FinishReason, ModelAnswer } from '../vision-model.js'

/** Reads a response object: texts and refusals of its messages, why it ended, its tokens. */
export function readOpenAiAnswer({ body, headers }: ModelReply, model: string): ModelAnswer {
  const items = recordsOf(body['output'])
  const contents = items.filter(({ type }) => type === 'message').flatMap(({ content }) => recordsOf(content))
  const calls = items.filter(({ type }) => type === 'function_call')
  const written = contents.flatMap(({ type, text }) => (type === 'output_text' ? (textOf(text) ?? []) : []))
  const refusals = contents.flatMap(({ type, refusal }) => (type === 'refusal' ? (textOf(refusal) ?? []) : []))
  const usage = recordOf(body['usage'])
  return {
    text: written.length > 0 || calls.length !== 1 ? written.join('') : (textOf(calls[0]?.['arguments']) ?? ''),
    finishReason: finishReasonOf(body, refusals.length > 0, written.length === 0 && calls.length > 0),
    refusal: refusals.length > 0 ? refusals.join('') : null,
    usage: {
      inputTokens: tokensOf(usage['input_tokens']),
      outputTokens: tokensOf(usage['output_tokens']),
      cachedTokens: tokensOf(recordOf(usage['input_tokens_details'])['cached_tokens']),
    },
    modelId: textOf(body['model']) ?? model,
    requestId: requestIdOf(headers),
    cost: null,
  }
}

function finishReasonOf(body: ModelReply['body'], isRefused: boolean, isCall: boolean): FinishReason {
  const reason = recordOf(body['incomplete_details'])['reason']
  if (reason === 'content_filter') return 'content-filter'
  if (isRefused) return 'refusal'
  if (reason === 'max_output_tokens') return 'length'
  if (isCall) return 'tool-call'
  return body['status'] === 'completed' ? 'stop' : 'other'
}
