import { z } from 'zod'

const stages = ['waiting', 'reading', 'extraction', 'audit', 'report'] as const

/** Where an analysis stands: the data of an event `progress`. */
export const progressSchema = z
  .object({
    stage: z.enum(stages),
    step: z.enum(['text', 'image', 'ocr']).nullable(),
    page: z.int().nullable().meta({ description: 'Pages that have gone through the step.' }),
    pages: z.int().nullable(),
    percent: z.int().min(0).max(99).meta({ description: 'Never smaller than before.' }),
  })
  .meta({ id: 'Progress', description: 'Where an analysis stands. What does not apply is null.' })

const woundStages = ['preparation', 'question', 'regles', 'redaction'] as const

/** Where a job stands, which may be about photographs of a wound. */
export const jobProgressSchema = progressSchema
  .extend({
    stage: z.enum([...stages, ...woundStages]).meta({ description: `Of a wound: ${woundStages.join(', ')}.` }),
    page: z.int().nullable().meta({
      description: 'Pages that have gone through the step; of several photographs, those that were assessed.',
    }),
  })
  .meta({ id: 'JobProgress', description: 'Where a job stands. What does not apply is null.' })
