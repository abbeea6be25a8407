import { chatChunks, chatCompletion, firstChunk } from '../../http/chat/chat-answer.js'
import { chatErrorBody } from '../../http/chat/chat-error.js'
import {
  chatCompletionSchema,
  chatErrorSchema,
  chatEventSchema,
  chatRequestSchema,
  modelListSchema,
} from '../../http/schemas/chat-schemas.js'
import type { RouteDescription } from '../route-description.js'
import { keyErrors, limitErrors } from './invoice-errors.js'

const about = { id: 'chatcmpl-2f9d3f0e-7c1b-4a57-9a0a-6f1f0b6f5c11', created: 1_796_029_200, model: 'tesseract' }
const reading = { pages: ['Centre de soins\nOrdonnance du 20/11/2026'], usage: { inputTokens: 0, outputTokens: 0 } }
const errorShape = { schema: chatErrorSchema, shapeOf: chatErrorBody }
const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }
const message = { role: 'user', content: [{ type: 'text', text: 'Texte de cette image ?' }, image] }
const listed = { object: 'model', created: 1_796_029_200 }

export const chatDescriptions: readonly RouteDescription[] = [
  {
    method: 'post',
    path: '/v1/chat/completions',
    operationId: 'readImages',
    tag: 'chat',
    summary: 'The text of images, as an answer of an OpenAI chat',
    description:
      'For SDKs of OpenAI: give them the address of this server with `/v1`, and a key. What stands on the images is answered, word by word; no model is asked what to make of it. The key needs the scope `wounds`. A stream that fails ends with a `message` that has `error`; the last line of every stream is `data: [DONE]`.',
    key: 'required',
    body: {
      mediaType: 'application/json',
      schema: chatRequestSchema,
      examples: { 'one image': { model: 'tesseract', messages: [message] } },
    },
    answers: {
      200: {
        description: 'The text.',
        json: { schema: chatCompletionSchema, examples: { 'a page': chatCompletion(about, reading) } },
        events: {
          description: 'With `stream`: chunks without a name, one for each image; a comment comes every 15 s.',
          schemas: { message: chatEventSchema },
          example: [firstChunk(about), ...chatChunks(about, reading, { includeUsage: true })].map(
            (chunk) => ['message', chunk] as const,
          ),
        },
      },
    },
    errors: [
      ...keyErrors,
      ...limitErrors,
      'invalid_request',
      'invalid_field',
      'image_url_refused',
      'no_file',
      'too_many_files',
      'unsupported_file_type',
      'image_not_supported',
      'file_too_large',
      'damaged_image',
      'image_too_large',
      'too_many_pages',
      'too_much_text',
      'no_readable_text',
      'reading_timeout',
      'reading_memory',
      'reading_failed',
      'ocr_failed',
      'analysis_timeout',
      'busy',
    ],
    errorShape,
  },
  {
    method: 'get',
    path: '/v1/models',
    operationId: 'listModels',
    tag: 'chat',
    summary: 'The engines and models of this server',
    description:
      'The first reads text for callers who name none of those whose purpose is `ocr`. A model with two purposes is listed twice.',
    key: 'required',
    answers: {
      200: {
        description: 'Those that the settings name.',
        json: {
          schema: modelListSchema,
          examples: {
            'a server with a model for wounds': {
              object: 'list',
              data: [
                { ...listed, id: 'tesseract', owned_by: 'tesseract-ocr', purpose: 'ocr' },
                { ...listed, id: 'claude-sonnet-5-5', owned_by: 'anthropic', purpose: 'wound' },
              ],
            },
          },
        },
      },
    },
    errors: keyErrors,
    errorShape,
  },
]
