import { buildChatRequest } from '../chat-completions/build-chat-request.js'
import { readChatAnswer } from '../chat-completions/read-chat-answer.js'
import { createHttpModel } from '../http/create-http-model.js'
import type { DialectFamily } from '../http/dialect.js'
import type { ModelEndpoint } from '../http/model-endpoint.js'
import type { VisionModel } from '../vision-model.js'
import { isLocalAddress } from './is-local-address.js'

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
  return createHttpModel({
    provider,
    model,
    url: `${baseUrl.replace(/\/+$/, '')}/chat/completions`,
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    family: dialectsOf(model),
    build: (call, dialect) => buildChatRequest(model, call, dialect),
    read: readChatAnswer,
    fetch,
    isLocal: options.isLocal ?? isLocalAddress(baseUrl),
  })
}

/** Reasoning models of OpenAI, wherever they are served, take no temperature and count the reasoning in their limit. */
function dialectsOf(model: string): DialectFamily {
  const isReasoning = /^(openai\/)?(o\d|gpt-([5-9]|\d\d))/i.test(model)
  return {
    levels: ['json_schema', 'json_object', 'text'],
    limits: isReasoning ? ['max_completion_tokens', 'max_tokens', null] : ['max_tokens', 'max_completion_tokens', null],
    takesTemperature: !isReasoning,
  }
}
