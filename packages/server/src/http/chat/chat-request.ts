import type { InputFile } from '@constat/core'
import type { Request } from 'express'
import { jsonBody } from '../read-json-body.js'
import { refusedField } from '../refused-field.js'
import { chatRequestSchema, type ChatBody, type ChatPart } from '../schemas/chat-schemas.js'
import { checkImages } from './check-images.js'
import { decodeImage } from './decode-image.js'

/** What a chat asks for. */
export interface ChatRequest {
  readonly model: string | null
  readonly images: readonly InputFile[]
  readonly stream: boolean
  readonly includeUsage: boolean
}

const expected = {
  model: 'le nom d’un modèle de /v1/models',
  messages:
    'une liste de messages, dont les parties sont { "type": "text", "text": … } ou { "type": "image_url", "image_url": { "url": "data:image/png;base64,…" } }',
  stream: 'true ou false',
  stream_options: '{ "include_usage": true ou false }',
}

/**
 * Checks the body that `readJsonBody` read, and decodes its images.
 *
 * @throws RequestError
 */
export function parseChatRequest(request: Request): ChatRequest {
  const { model, messages, stream, stream_options: options } = jsonBody(request, chatRequestSchema, expected)
  const files = imagesOf(messages).map((text, index) => ({ name: `image-${index + 1}`, bytes: decodeImage(text) }))
  checkImages(files)
  return {
    model: model ?? null,
    images: files,
    stream: stream ?? false,
    includeUsage: options?.include_usage ?? false,
  }
}

/** A conversation is sent whole each time: what is asked about is in the last message that has images. */
function imagesOf(messages: ChatBody['messages']): string[] {
  const ofMessages = messages.map(({ content }) => (Array.isArray(content) ? content.flatMap(imageOf) : []))
  return ofMessages.findLast((images) => images.length > 0) ?? []
}

function imageOf(part: ChatPart): string[] {
  if (part.type !== 'image_url' && part.type !== 'input_image') return []
  const given = part.image_url ?? part.image
  if (given === undefined) throw refusedField('messages', 'une partie d’image n’a ni « image_url » ni « image »')
  return [typeof given === 'string' ? given : given.url]
}
