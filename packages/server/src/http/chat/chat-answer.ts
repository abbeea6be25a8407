import type { TextReading } from '../../ocr/text-reading.js'
import type { ChatChunk, ChatCompletion, ChatUsage } from '../schemas/chat-schemas.js'

/** What every part of one answer repeats. */
export interface AboutChat {
  readonly id: string
  /** Seconds since 1970 UTC. */
  readonly created: number
  readonly model: string
}

/** An empty line between two images. */
const betweenPages = '\n\n'

/** The whole answer at once. */
export function chatCompletion(about: AboutChat, { pages, usage }: TextReading): ChatCompletion {
  return {
    ...about,
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: pages.join(betweenPages) }, finish_reason: 'stop' }],
    usage: chatUsage(usage),
  }
}

/** The first chunk of an answer in chunks: it says that there will be one. */
export function firstChunk(about: AboutChat): ChatChunk {
  return chunkOf(about, { role: 'assistant', content: '' }, null)
}

/** The others: one for each image, then the end, then the tokens for who asks for them. */
export function chatChunks(
  about: AboutChat,
  { pages, usage }: TextReading,
  { includeUsage }: { includeUsage: boolean },
): ChatChunk[] {
  const ofPages = pages.map((text, index) =>
    chunkOf(about, { content: `${index === 0 ? '' : betweenPages}${text}` }, null),
  )
  const ofUsage: ChatChunk = { ...chunkOf(about, {}, null), choices: [], usage: chatUsage(usage) }
  return [...ofPages, chunkOf(about, {}, 'stop'), ...(includeUsage ? [ofUsage] : [])]
}

type Choice = ChatChunk['choices'][number]

function chunkOf(about: AboutChat, delta: Choice['delta'], reason: Choice['finish_reason']): ChatChunk {
  return { ...about, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: reason }] }
}

function chatUsage({ inputTokens, outputTokens }: TextReading['usage']): ChatUsage {
  const isKnown = inputTokens !== null && outputTokens !== null
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: isKnown ? inputTokens + outputTokens : null,
  }
}
