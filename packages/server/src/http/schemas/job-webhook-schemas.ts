import { z } from 'zod'
import { deliveryStates } from '../../webhooks/delivery.js'
import { taskIdSchema } from './job-schemas.js'
import { list } from './list.js'

const moment = z.iso.datetime()

/** One attempt to deliver a webhook. */
export const webhookAttemptSchema = z
  .object({
    at: moment,
    status: z.int().nullable().meta({ description: 'HTTP status of the receiver; null when no answer arrived.' }),
    duration_ms: z.int(),
    answer_start: z.string().meta({ description: 'The first bytes of its answer, 500 at most.' }),
    error_code: z
      .string()
      .nullable()
      .meta({ description: '`webhook_failed` or `webhook_url_refused`; null when it was delivered.' }),
    error_reason: z.string().nullable().meta({
      description: 'Why, in a word: `timeout`, `network`, `tls`, `status`, `name_resolution`, `private_address`...',
    }),
  })
  .meta({ id: 'WebhookAttempt' })

/** The webhook that tells the end of a job. */
export const jobWebhookSchema = z
  .object({
    id: z.string().meta({ description: 'The `webhook-id` that every attempt is sent under.' }),
    task_id: taskIdSchema,
    url: z.string().meta({ description: 'Without its query, which may hold a secret of the receiver.' }),
    type: z.string().meta({ example: 'invoice.completed' }),
    state: z.enum(deliveryStates).meta({
      description: '`waiting` for its next attempt, `delivered`, or `failed` once no attempt is left.',
    }),
    created_at: moment,
    next_attempt_at: moment.nullable().meta({ description: 'About; null when none is planned.' }),
    ended_at: moment.nullable(),
    attempts: list(webhookAttemptSchema).meta({ description: 'In the order in which they were made.' }),
  })
  .meta({ id: 'JobWebhook' })

export const jobWebhooksSchema = z
  .object({
    webhooks: list(jobWebhookSchema).meta({
      description: 'One; none before the job has ended, for a job that nobody is told of, and 30 days after its end.',
    }),
  })
  .meta({ id: 'JobWebhooks' })

export type DescribedDelivery = z.output<typeof jobWebhookSchema>
