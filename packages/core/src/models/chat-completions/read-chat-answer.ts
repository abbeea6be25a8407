import { recordOf, recordsOf, textOf, tokensOf } from '../http/read-fields.js'
import type { ModelReply } from '../http/post-json.js'
import { requestIdOf } from '../http/request-id.js'
import type { FinishReason, ModelAnswer } from '../vision-model.js'

const finishReasons: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  // Mistral's name for an answer that filled the window of the model.
  model_length: 'length',
  content_filter: 'content-filter',
  tool_calls: 'tool-call',
  function_call: 'tool-call',
}

/** Reads the first choice of a chat completion. */
export function readChatAnswer({ body, headers }: ModelReply, model: string): ModelAnswer {
  const [choice = {}] = recordsOf(body['choices'])
  const message = recordOf(choice['message'])
  const refusal = textOf(message['refusal'])
  const written = contentOf(message['content'])
  const [call] = recordsOf(message['tool_calls'])
  const given = recordOf(call?.['function'])['arguments']
  const usage = recordOf(body['usage'])
  const isRefused = refusal !== null && refusal !== ''
  return {
    text: written === '' && given !== undefined ? (textOf(given) ?? JSON.stringify(given)) : written,
    finishReason: isRefused ? 'refusal' : (finishReasons[textOf(choice['finish_reason']) ?? ''] ?? 'other'),
    refusal: isRefused ? refusal : null,
    usage: {
      inputTokens: tokensOf(usage['prompt_tokens']),
      outputTokens: tokensOf(usage['completion_tokens']),
      cachedTokens: tokensOf(recordOf(usage['prompt_tokens_details'])['cached_tokens']),
    },
    modelId: textOf(body['model']) ?? model,
    requestId: requestIdOf(headers),
    cost: null,
    systemFingerprint: textOf(body['system_fingerprint']),
  }
}

/** A text, or a list of chunks of which the thinking is left out. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content
  return recordsOf(content)
    .flatMap(({ type, text }) => (type === 'text' ? (textOf(text) ?? []) : []))
    .join('')
}
