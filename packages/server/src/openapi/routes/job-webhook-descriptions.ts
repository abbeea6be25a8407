import { z } from 'zod'
import { taskIdSchema } from '../../http/schemas/job-schemas.js'
import { jobWebhooksSchema, type DescribedDelivery } from '../../http/schemas/job-webhook-schemas.js'
import { endedJobExample } from '../examples/job-examples.js'
import type { RouteDescription } from '../route-description.js'
import { keyErrors, limitErrors } from './invoice-errors.js'

const failedWebhook: DescribedDelivery = {
  id: `msg_${endedJobExample.task_id}`,
  task_id: endedJobExample.task_id,
  url: 'https://app.example.fr/invoice_ready.php',
  type: 'invoice.completed',
  state: 'waiting',
  created_at: '2026-11-20T09:00:04.000Z',
  next_attempt_at: '2026-11-20T09:00:09.420Z',
  ended_at: null,
  attempts: [
    {
      ...{ at: '2026-11-20T09:00:04.400Z', status: 503, duration_ms: 320, answer_start: 'Maintenance' },
      ...{ error_code: 'webhook_failed', error_reason: 'status' },
    },
  ],
}
const path = z.object({ task_id: taskIdSchema })

export const jobWebhookDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/v1/jobs/{task_id}/webhooks',
    operationId: 'readJobWebhooks',
    tag: 'jobs',
    summary: 'How the end of a job was told',
    description:
      'The webhook with each attempt: when, what the receiver answered, why it failed, when it is tried again.',
    key: 'required',
    parameters: { path },
    answers: {
      200: {
        description: 'The webhook of the job, if there is one.',
        json: {
          schema: jobWebhooksSchema,
          examples: { 'one that is tried again': { webhooks: [failedWebhook] }, 'nobody is told': { webhooks: [] } },
        },
      },
    },
    errors: [...keyErrors, 'not_found'],
  },
  {
    method: 'post',
    path: '/v1/jobs/{task_id}/webhooks/replay',
    operationId: 'replayJobWebhook',
    tag: 'jobs',
    summary: 'Have the end of a job told again',
    description:
      'Now, whatever became of it before, with the same `webhook-id` and a day of attempts of its own. Nothing is analysed again. Counts as a call.',
    key: 'required',
    parameters: { path },
    answers: {
      202: {
        description: 'The webhook, which waits to be sent.',
        json: {
          schema: jobWebhooksSchema,
          examples: {
            'one that waits': { webhooks: [{ ...failedWebhook, next_attempt_at: '2026-11-20T10:12:00.000Z' }] },
          },
        },
      },
    },
    errors: [...keyErrors, ...limitErrors, 'not_found', 'webhook_not_found'],
  },
]
