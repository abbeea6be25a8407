import { sendWebhook, WebhookFailedError, type Clock, type SendOptions, type WebhookAttempt } from '@constat/core'
import type { Logger } from 'pino'
import type { WebhookConfig } from '../config/webhook-config.js'
import type { JobHandler } from '../jobs/job-queue.js'
import type { Metrics } from '../metrics/metrics.js'
import type { TaskFiles } from '../storage/task-files.js'
import type { TaskStore } from '../tasks/task-store.js'
import type { DeliveryAttempt } from './delivery.js'
import { deliveryIdOf, type DeliveryLog } from './delivery-log.js'
import { pauseAfter } from './delivery-schedule.js'
import { ResultGoneError } from './result-gone-error.js'
import { eventOf, webhookBody } from './webhook-body.js'

export interface DeliverHandlerOptions {
  readonly tasks: Pick<TaskStore, 'get'>
  readonly files: Pick<TaskFiles, 'readResult'>
  readonly deliveries: DeliveryLog
  readonly webhooks: WebhookConfig
  readonly clock: Clock
  readonly logger: Logger
  readonly metrics: Pick<Metrics, 'webhookAttempted'>
  /** Webhooks that this process sends at the same time. @default 8 */
  readonly concurrency?: number
  /** Resolver, certificate authority and time limit, where they are not those of the system. */
  readonly sending?: Pick<SendOptions, 'resolve' | 'ca' | 'timeoutMs'>
}

/**
 * Runs the jobs `deliver`: each run is one attempt to tell the receiver of a task how it ended, and is recorded whatever
 * comes of it. What is sent is read from the store at that moment; nothing is analysed again.
 */
export function deliverHandler(options: DeliverHandlerOptions): JobHandler {
  const { deliveries, clock, logger, metrics } = options
  return {
    concurrency: options.concurrency ?? 8,
    delayAfter: pauseAfter,
    run: async (job, { signal }) => {
      const taskId = String(job.payload['task_id'])
      const message = await composeMessage(options, taskId)
      if (message === null) {
        logger.info({ event: 'webhook_dropped', task_id: taskId })
        return undefined
      }
      const attempt = await sendWebhook(message, { ...options.webhooks, ...options.sending, clock, signal })
      const { isDelivered, status, durationMs, failure } = attempt
      metrics.webhookAttempted(isDelivered ? 'delivered' : 'failed', durationMs / 1000)
      const about = { task_id: taskId, attempt: job.attempt, status, duration_ms: durationMs }
      const recorded = attemptToRecord(attempt, clock)
      if (failure === null) {
        logger.info({ event: 'webhook_delivered', ...about })
        return async (transaction) => {
          await deliveries.record(taskId, recorded, transaction)
          await deliveries.delivered(taskId, recorded.at, transaction)
        }
      }
      logger.warn({ event: 'webhook_failed', ...about, code: failure.code, reason: recorded.errorReason })
      await deliveries.record(taskId, recorded)
      // A name may be back tomorrow, unlike an address that is private.
      const isUnknown = failure.details['reason'] === 'unknown_host'
      throw isUnknown ? new WebhookFailedError({ reason: 'name_resolution', status: null }) : failure
    },
    onFailure: async (job, { isLast }, transaction) => {
      const taskId = String(job.payload['task_id'])
      const now = clock().getTime()
      if (isLast) await deliveries.failed(taskId, now, transaction)
      else await deliveries.waiting(taskId, now + pauseAfter(job.attempt), transaction)
    },
  }
}

/** Null when there is nothing to tell any more, or nobody to tell it to. */
async function composeMessage({ tasks, files, deliveries, webhooks, clock }: DeliverHandlerOptions, taskId: string) {
  // A replay may have delivered it in between; another replay says so by its state.
  if ((await deliveries.ofTask(taskId))?.state === 'delivered') return null
  const task = await tasks.get(taskId)
  const url = task?.webhookUrl ?? webhooks.defaultUrl
  if (task === null || url === null) return null
  await deliveries.add({ taskId, url, type: eventOf(task), createdAt: clock().getTime() })
  const answer = task.status === 'SUCCESS' ? await files.readResult(taskId) : null
  if (task.status === 'SUCCESS' && answer === null) throw new ResultGoneError()
  return { url, id: deliveryIdOf(taskId), taskId, body: webhookBody(task, answer) }
}

function attemptToRecord({ status, durationMs, answerStart, failure }: WebhookAttempt, clock: Clock): DeliveryAttempt {
  const reason = failure?.details['reason']
  return {
    at: clock().getTime(),
    status,
    durationMs,
    answerStart,
    errorCode: failure?.code ?? null,
    errorReason: typeof reason === 'string' ? reason : null,
  }
}
