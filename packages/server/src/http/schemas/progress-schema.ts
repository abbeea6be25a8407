import { z } from 'zod'

/** Where an analysis stands: the data of an event `progress`. */
export const progressSchema = z
  .object({
    stage: z.enum(['waiting', 'reading', 'extraction', 'audit', 'report']),
    step: z.enum(['text', 'image', 'ocr']).nullable(),
    page: z.int().nullable().meta({ description: 'Pages that have gone through the step.' }),
    pages: z.int().nullable(),
    percent: z.int().min(0).max(99).meta({ description: 'Never smaller than before.' }),
  })
  .meta({ id: 'Progress', description: 'Where an analysis stands. What does not apply is null.' })
