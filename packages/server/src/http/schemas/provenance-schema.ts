import { z } from 'zod'
import { list } from './list.js'

const tokens = z.int().nullable()

const modelUse = z.object({
  provider: z.string(),
  modelId: z.string(),
  promptVersion: z.string(),
  promptHash: z.string(),
  usage: z.object({ inputTokens: tokens, outputTokens: tokens, cachedTokens: tokens }),
  cost: z.object({ amount: z.number(), currency: z.literal('USD'), pricedOn: z.string() }).nullable(),
  fromCache: z.boolean(),
  told: z.int(),
  proven: z.int(),
  rejected: list(
    z.object({
      path: z.string(),
      reason: z.enum(['value', 'quote', 'page', 'twice', 'not-found', 'not-in-quote', 'line']),
    }),
  ),
})

export const provenanceSchema = z
  .object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sources: list(z.string()),
    version: z.string().meta({ description: 'Version of @constat/core.' }),
    analyzed_at: z.string().meta({ format: 'date-time' }),
    ocr: z
      .object({
        engine: z.string(),
        pictures: z.int().meta({ description: 'Pages, and the pieces of them that were looked at again.' }),
        usage: z
          .object({ inputTokens: tokens, outputTokens: tokens })
          .nullable()
          .meta({ description: 'Tokens of the model behind the engine; null of an engine that asks none.' }),
      })
      .nullable()
      .meta({ description: 'What read the pages that are pictures; null when no picture was read.' }),
    model: modelUse.nullable().meta({ description: 'What the second reader took and did; null without one.' }),
  })
  .meta({ id: 'Provenance', description: 'How the result came about.' })

const milliseconds = z.number()

export const timingsSchema = z
  .object({
    reading: milliseconds,
    extraction: milliseconds,
    audit: milliseconds,
    report: milliseconds,
    total: milliseconds,
  })
  .readonly()
  .meta({ id: 'Timings', description: 'Milliseconds of each stage, and in all.' })
