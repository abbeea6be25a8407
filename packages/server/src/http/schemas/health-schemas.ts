import { z } from 'zod'
import { partStatesSchema } from './readiness-schema.js'

export const livenessSchema = z.object({ ok: z.literal(true) }).meta({ id: 'Liveness' })

const count = z.int().min(0)

/** What `/health` tells: the first key to anyone, the others to the holder of a key. */
export const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string().optional(),
    node: z.string().optional(),
    environment: z.string().optional(),
    uptime_seconds: count.optional(),
    parts: partStatesSchema.optional(),
    vision_provider: z.string().nullable().optional(),
    vision_model: z.string().nullable().optional(),
    vision_configured: z.boolean().optional(),
    llm_available: z.boolean().optional().meta({ description: 'The same as `vision_configured`, for older callers.' }),
    wounds: z.object({ running: count, waiting: count }).optional(),
    ocr_ready: z.boolean().optional().meta({ description: 'Whether what reads pictures by default could do so now.' }),
    ocr_model: z.string().optional().meta({ description: 'Its name in `/v1/models`.' }),
    analyses: z.object({ running: count, waiting: count }).optional(),
    limits: z
      .object({
        max_content_length: count,
        max_concurrent_analyses: count,
        max_waiting_analyses: count,
        max_analysis_seconds: count,
      })
      .optional(),
  })
  .meta({ id: 'Health' })

export type Health = z.output<typeof healthSchema>
