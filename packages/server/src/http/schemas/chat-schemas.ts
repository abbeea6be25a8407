import { z } from 'zod'
import { errorSchema } from './error-schema.js'

const imageText = z.string().min(1).meta({
  description:
    'The bytes of a JPEG, PNG, WebP, TIFF or BMP in Base64, bare or as a data URL. What it is is told by its bytes. An address is refused: nothing is fetched.',
  example: 'data:image/png;base64,iVBORw0KGgo=',
})
const imageUrl = z.union([imageText, z.looseObject({ url: imageText })])

const textPart = z.looseObject({ type: z.enum(['text', 'input_text']), text: z.string() })
const imagePart = z.looseObject({
  type: z.enum(['image_url', 'input_image']),
  image_url: imageUrl.optional(),
  image: imageText.optional(),
})
const part = z.union([imagePart, textPart]).meta({ id: 'ChatPart' })
export type ChatPart = z.output<typeof part>

const message = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(part)]).nullish(),
})

/** What of an OpenAI chat body is read; the rest of it has no effect. */
export const chatRequestSchema = z
  .looseObject({
    model: z.string().nullish().meta({
      description: 'An `id` of `/v1/models` whose purpose is `ocr`; the first of them reads for any other name.',
    }),
    messages: z.array(message).min(1).meta({
      description:
        'The images of the last message that has any are read, in their order. Text has no effect: what stands on the images is answered, whatever is asked.',
    }),
    stream: z.boolean().nullish().meta({ description: 'Answer in chunks, as server-sent events.' }),
    stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  })
  .meta({ id: 'ChatRequest' })
export type ChatBody = z.output<typeof chatRequestSchema>

const tokens = z.int().min(0).nullable()
const usageSchema = z.object({ prompt_tokens: tokens, completion_tokens: tokens, total_tokens: tokens }).meta({
  description: 'Tokens of the model that read: 0 of an engine that has none, null where its service does not say.',
})
export type ChatUsage = z.output<typeof usageSchema>

const about = {
  id: z.string(),
  created: z.int().meta({ description: 'Seconds since 1970 UTC.' }),
  model: z.string().meta({ description: 'What read: an `id` of `/v1/models`.' }),
}

export const chatCompletionSchema = z
  .object({
    ...about,
    object: z.literal('chat.completion'),
    choices: z.array(
      z.object({
        index: z.literal(0),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string().meta({
            description: 'The lines of each image as printed, from top to bottom; an empty line between two images.',
          }),
        }),
        finish_reason: z.literal('stop'),
      }),
    ),
    usage: usageSchema,
  })
  .meta({ id: 'ChatCompletion' })
export type ChatCompletion = z.output<typeof chatCompletionSchema>

/** The errors of routes that SDKs of OpenAI call: ours, and `error` as those show it. */
export const chatErrorSchema = errorSchema
  .extend({
    error: z.object({ message: z.string(), type: z.string(), code: z.string(), param: z.null() }).meta({
      description: 'The same as SDKs of OpenAI show it.',
    }),
  })
  .meta({ id: 'ChatError' })
export type ChatError = z.output<typeof chatErrorSchema>

const chunk = z.object({
  ...about,
  object: z.literal('chat.completion.chunk'),
  choices: z.array(
    z.object({
      index: z.literal(0),
      delta: z.object({ role: z.literal('assistant').optional(), content: z.string().optional() }),
      finish_reason: z.literal('stop').nullable(),
    }),
  ),
  usage: usageSchema
    .nullable()
    .optional()
    .meta({ description: 'Of the last chunk, with `stream_options.include_usage`.' }),
})
export type ChatChunk = z.output<typeof chunk>

/** One event of a stream, before `[DONE]`. */
export const chatEventSchema = z.union([chunk, chatErrorSchema.extend({ status: z.int() })]).meta({ id: 'ChatEvent' })

export const modelListSchema = z
  .object({
    object: z.literal('list'),
    data: z.array(
      z.object({
        id: z.string(),
        object: z.literal('model'),
        created: z.int().meta({ description: 'When this server began to offer it, in seconds since 1970 UTC.' }),
        owned_by: z.string(),
        purpose: z.enum(['ocr', 'wound', 'invoice']).meta({
          description:
            '`ocr`: reads text, by `/v1/chat/completions`. `wound`: observes photographs of wounds. `invoice`: reads bills a second time.',
        }),
      }),
    ),
  })
  .meta({ id: 'ModelList' })
export type ModelList = z.output<typeof modelListSchema>
