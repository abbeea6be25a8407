import { z } from 'zod'
import { errorStatuses, type AnsweredCode } from '../error-statuses.js'

const codes = Object.keys(errorStatuses) as [AnsweredCode, ...AnsweredCode[]]

export const requestIdSchema = z.string().meta({
  description: 'Also in the header `X-Request-Id`; the caller’s own when it is well formed.',
  example: '5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11',
})

/** The body of every error. */
export const errorSchema = z
  .object({
    detail: z.string().meta({ description: 'French sentence: what is wrong and what to do next.' }),
    code: z.enum(codes).meta({ description: 'Stable, for programs: docs/reference/errors.md.' }),
    request_id: requestIdSchema,
    error: z.string().optional().meta({ description: 'With 429 for a limit of the key: its name in French.' }),
    daily_limit: z.int().nullable().optional().meta({ description: 'With 429 for a limit of the key.' }),
    calls_today: z.int().optional().meta({ description: 'With 429 for a limit of the key.' }),
  })
  .meta({ id: 'Error' })

/** The last event of a stream that failed: the error, and the status that it would have had. */
export const errorEventSchema = errorSchema.extend({ status: z.int() }).meta({ id: 'ErrorEvent' })
