import { buildChatRequest, type ChatDialect } from '../chat-completions/build-chat-request.js'
import { readChatAnswer } from '../chat-completions/read-chat-answer.js'
import { askWithFewerParameters } from '../http/ask-with-fewer-parameters.js'
import type { ModelEndpoint } from '../http/model-endpoint.js'
import { postJson } from '../http/post-json.js'
import type { ModelCall, VisionModel } from '../vision-model.js'
import { isLocalAddress } from './is-local-address.js'
import { dialectOf, lighterDialect } from './dialects.js'

export interface OpenAiCompatibleOptions extends ModelEndpoint {
  /** Root of the interface, such as `http://localhost:11434/v1` (Ollama), `:8000/v1` (vLLM), `:1234/v1` (LM Studio). */
  baseUrl: string
  /** Most local servers want none. */
  apiKey?: string
  /** Shown in errors and used to look prices up. @default 'openai-compatible' */
  provider?: string
  /** Whether what is sent stays here. @default whether `baseUrl` is this machine or a private network */
  isLocal?: boolean
}

/**
 * A model behind any endpoint that speaks the chat completions of OpenAI. What the endpoint does not take is found out
 * by its answers and remembered: a schema is held to, else JSON is, else both are asked for in words.
 *
 * @example
 * ```ts
 * const model = createOpenAiCompatibleModel({ baseUrl: 'http://localhost:11434/v1', model: 'qwen3-vl:8b' })
 * ```
 */
export function createOpenAiCompatibleModel(options: OpenAiCompatibleOptions): VisionModel {
  const { model, baseUrl, apiKey, provider = 'openai-compatible', fetch } = options
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`
  const headers: Readonly<Record<string, string>> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }
  let known = dialectOf(model)
  const send = async (call: ModelCall, dialect: ChatDialect) => {
    const { signal, maxMilliseconds } = call
    const body = buildChatRequest(model, call, dialect)
    return readChatAnswer(
      await postJson({ provider, model, url, headers, body, signal, maxMilliseconds, fetch }),
      model,
    )
  }
  return {
    provider,
    modelId: model,
    isLocal: options.isLocal ?? isLocalAddress(baseUrl),
    generate: (call) =>
      askWithFewerParameters(
        known,
        (dialect) => send(call, dialect),
        (parameter, dialect) => {
          const lighter = lighterDialect(parameter, dialect)
          if (lighter !== null) known = lighter
          return lighter
        },
      ),
  }
}
