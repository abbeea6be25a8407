import { z } from 'zod'
import { sourceKinds, taskStatuses } from '../../tasks/task.js'
import { identifierSchema, invoiceAnswerSchema } from './invoice-answer-schema.js'
import { list } from './list.js'
import { jobProgressSchema } from './progress-schema.js'
import { comparisonAnswerSchema, woundAnswerSchema } from './wound-schemas.js'

const moment = z.string().meta({ format: 'date-time' })
const identifier = identifierSchema.meta({ description: 'As sent, with all its digits; null when not sent.' })

export const taskIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({ description: 'Cannot be guessed.', example: '0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a' })

export const submittedJobSchema = z.object({ task_id: taskIdSchema }).meta({ id: 'SubmittedJob' })

const state = {
  task_id: taskIdSchema,
  status: z.enum(taskStatuses).meta({
    description:
      '`PENDING`: waits. `STARTED`: is being analysed. `RETRY`: failed by a fault of ours and is tried again. `SUCCESS` and `FAILURE`: has ended.',
  }),
  source_kind: z.enum(sourceKinds).meta({
    description: '`pdf` or `images` of a bill, `wound` for one photograph to assess, `wounds` for several to compare.',
  }),
  attempts: z.int().meta({ description: 'Attempts begun.' }),
  progress: jobProgressSchema.nullable().meta({ description: 'While it is being analysed.' }),
  error: z
    .object({ code: z.string(), detail: z.string() })
    .nullable()
    .meta({ description: 'Of a `FAILURE`: what a direct call would have been answered.' }),
  user_id: identifier,
  invoice_id: identifier,
  external_ref: z.string().nullable(),
  retry_of: taskIdSchema
    .nullable()
    .meta({ description: 'The job that this one does again; null for one that was sent.' }),
  can_retry: z.boolean().meta({
    description: 'Whether it failed or was cancelled and its files are still kept, so that `retry` runs it again.',
  }),
  created_at: moment,
  started_at: moment.nullable(),
  ended_at: moment.nullable(),
  expires_at: moment.nullable().meta({ description: 'When the job and its result are removed.' }),
}

/** A job without its result. */
export const jobStateSchema = z.object(state).meta({ id: 'JobState' })
export type JobState = z.output<typeof jobStateSchema>

/** What a direct call answers: of a bill, of a wound, of several photographs of one. */
export const jobResultSchema = z
  .union([invoiceAnswerSchema, woundAnswerSchema, comparisonAnswerSchema])
  .meta({ id: 'JobResult' })

export const jobSchema = z
  .object({
    ...state,
    result: jobResultSchema.optional().meta({ description: 'Of a `SUCCESS`: what a direct call answers.' }),
  })
  .meta({ id: 'Job' })

export const jobListSchema = z
  .object({
    jobs: list(jobStateSchema),
    next: z.string().nullable().meta({ description: 'What to send as `after` for the next page; null on the last.' }),
  })
  .meta({ id: 'JobList' })
export type JobList = z.output<typeof jobListSchema>
