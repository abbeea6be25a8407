import { createAnthropicModel } from '../../models/anthropic/create-anthropic-model.js'
import {
  anthropicFailure,
  anthropicReplies,
  anthropicReply,
} from '../../models/anthropic/recorded-replies.test-support.js'
import { createGeminiModel } from '../../models/gemini/create-gemini-model.js'
import { geminiFailure, geminiReplies, geminiReply } from '../../models/gemini/recorded-replies.test-support.js'
import { createMistralModel } from '../../models/mistral/create-mistral-model.js'
import { mistralFailure, mistralReplies, mistralReply } from '../../models/mistral/recorded-replies.test-support.js'
import { createOpenAiCompatibleModel } from '../../models/openai-compatible/create-openai-compatible-model.js'
import {
  compatibleFailure,
  compatibleReplies,
  compatibleReply,
} from '../../models/openai-compatible/recorded-replies.test-support.js'
import { createOpenAiModel } from '../../models/openai/create-openai-model.js'
import { openAiFailure, openAiReplies, openAiReply } from '../../models/openai/recorded-replies.test-support.js'
import type { VisionModel } from '../../models/vision-model.js'
import type { RecordedReply } from '../../testing/replayed-fetch.js'

type Json = Readonly<Record<string, unknown>>

/** One vendor, in its own wire format. */
export interface ContractVendor {
  name: string
  /** The model that is asked for, and the dated one that says that it answers. */
  model: string
  answering: string
  /** Host of the calls below an address, and the only path that they may take there. */
  path: string
  /** The key that must be found nowhere else than in this header; null where none is sent. */
  keyHeader: string | null
  create: (address: string) => VisionModel
  says: (text: string) => RecordedReply
  /** The same, where the vendor says that the room was used up. */
  saysUntilCut: (text: string) => RecordedReply
  /** In the vendor's own field, or in words where it has none. */
  refuses: RecordedReply
  filters: RecordedReply
  fails: (status: number, message: string) => RecordedReply
  /** Names of what holds an answer to a schema and of the limit on it. */
  format: string
  limit: string
  limitIn: (body: Json) => unknown
  /** The strict schema, where the request holds one. */
  schemaIn: (body: Json) => unknown
  /** The part of an answer that counts tokens. */
  usage: string
}

export const key = 'secret-key-4f1d'
export const refusalWords = "I'm sorry, I can't help with that."
const chatSchema = (body: Json): unknown => at(body, 'response_format', 'json_schema', 'schema')

export const vendors: readonly ContractVendor[] = [
  {
    name: 'OpenAI',
    model: 'gpt-4.1',
    answering: 'gpt-4.1-2025-04-14',
    path: '/v1/responses',
    keyHeader: 'authorization',
    create: (address) => createOpenAiModel({ model: 'gpt-4.1', apiKey: key, baseUrl: `${address}/v1` }),
    says: (text) => openAiReply([{ type: 'output_text', text, annotations: [] }]),
    saysUntilCut: (text) => {
      const incomplete_details = { reason: 'max_output_tokens' }
      return openAiReply([{ type: 'output_text', text }], { status: 'incomplete', incomplete_details })
    },
    refuses: openAiReply([{ type: 'refusal', refusal: refusalWords }]),
    filters: openAiReplies.filtered,
    fails: (status, message) => openAiFailure(status, { message, type: 'error' }),
    format: 'text.format',
    limit: 'max_output_tokens',
    limitIn: (body) => body['max_output_tokens'],
    schemaIn: (body) => at(body, 'text', 'format', 'schema'),
    usage: 'usage',
  },
  {
    name: 'Anthropic',
    model: 'claude-haiku-4-5',
    answering: 'claude-haiku-4-5-20251001',
    path: '/v1/messages',
    keyHeader: 'authorization',
    create: (address) => createAnthropicModel({ model: 'claude-haiku-4-5', apiKey: key, baseUrl: address }),
    says: (text) => anthropicReply([{ type: 'text', text }], 'end_turn'),
    saysUntilCut: (text) => anthropicReply([{ type: 'text', text }], 'max_tokens'),
    refuses: anthropicReply([{ type: 'text', text: refusalWords }], 'refusal'),
    filters: anthropicReplies.filtered,
    fails: (status, message) => anthropicFailure(status, 'error', message),
    format: 'output_config',
    limit: 'max_tokens',
    limitIn: (body) => body['max_tokens'],
    schemaIn: (body) => at(body, 'output_config', 'format', 'schema'),
    usage: 'usage',
  },
  {
    name: 'Mistral',
    model: 'mistral-medium-latest',
    answering: 'mistral-medium-latest',
    path: '/v1/chat/completions',
    keyHeader: 'authorization',
    create: (address) => createMistralModel({ model: 'mistral-medium-latest', apiKey: key, baseUrl: `${address}/v1` }),
    says: (content) => mistralReply({ content }, 'stop'),
    saysUntilCut: (content) => mistralReply({ content }, 'model_length'),
    refuses: mistralReply({ content: refusalWords }, 'stop'),
    filters: mistralReplies.filtered,
    fails: mistralFailure,
    format: 'response_format',
    limit: 'max_tokens',
    limitIn: (body) => body['max_tokens'],
    schemaIn: chatSchema,
    usage: 'usage',
  },
  {
    name: 'Gemini',
    model: 'gemini-2.5-flash',
    answering: 'gemini-2.5-flash',
    path: '/v1beta/models/gemini-2.5-flash:generateContent',
    keyHeader: 'x-goog-api-key',
    create: (address) => createGeminiModel({ model: 'gemini-2.5-flash', apiKey: key, baseUrl: `${address}/v1beta` }),
    says: (text) => geminiReply([{ text }], 'STOP'),
    saysUntilCut: (text) => geminiReply([{ text }], 'MAX_TOKENS'),
    refuses: geminiReply([{ text: refusalWords }], 'STOP'),
    filters: geminiReplies.filtered,
    fails: (status, message) => geminiFailure(status, 'ERROR', message),
    format: 'responseJsonSchema',
    limit: 'maxOutputTokens',
    limitIn: (body) => at(body, 'generationConfig', 'maxOutputTokens'),
    schemaIn: (body) => at(body, 'generationConfig', 'responseJsonSchema'),
    usage: 'usageMetadata',
  },
  {
    name: 'local',
    model: 'qwen3-vl:8b',
    answering: 'qwen3-vl-8b',
    path: '/v1/chat/completions',
    keyHeader: null,
    create: (address) => createOpenAiCompatibleModel({ model: 'qwen3-vl:8b', baseUrl: `${address}/v1` }),
    says: (content) => compatibleReply({ content }, 'stop'),
    saysUntilCut: (content) => compatibleReply({ content }, 'length'),
    refuses: compatibleReply({ content: null, refusal: refusalWords }, 'stop'),
    filters: compatibleReplies.filtered,
    fails: compatibleFailure,
    format: 'response_format',
    limit: 'max_tokens',
    limitIn: (body) => body['max_tokens'] ?? body['max_completion_tokens'],
    schemaIn: chatSchema,
    usage: 'usage',
  },
]

/** The value at the end of a path of keys. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((part, key) => (part as Json | undefined)?.[key], value)
}

/** The pictures that a request holds, decoded: wherever a vendor puts them, the base64 of a JPEG begins so. */
export function picturesIn(text: string): Buffer[] {
  return [...text.matchAll(/\/9j\/[A-Za-z0-9+/]*={0,2}/g)].map(([base64]) => Buffer.from(base64, 'base64'))
}
