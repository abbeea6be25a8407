import type { Clock } from '@constat/core'
import type { Transaction } from '../database/database.js'
import type { JobQueue } from '../jobs/job-queue.js'
import type { DeliveryLog } from '../webhooks/delivery-log.js'
import { eventOf } from '../webhooks/webhook-body.js'
import { isWoundSource, type Task } from './task.js'

export interface EndedTask extends Task {
  readonly isSuccess: boolean
}

/** Writes the jobs that follow the end of a task, in the transaction that ends it. */
export type FollowUp = (task: EndedTask, transaction: Transaction) => Promise<void>

export interface FollowUpOptions {
  readonly queue: Pick<JobQueue, 'add'>
  /** Where tasks that name no webhook are told of; null for nowhere. */
  readonly defaultWebhookUrl: string | null
  /** Where a webhook to be sent is entered. */
  readonly deliveries: Pick<DeliveryLog, 'add'>
  readonly clock: Clock
  /** Attempts of each kind; a kind that nobody handles is not added. */
  readonly attempts: { readonly deliver: number | null; readonly 'back-up': number | null }
}

/**
 * Delivering and backing up are jobs of their own: a receiver that is down never runs an analysis again. Each is added
 * once for a task, under its id.
 */
export function followUpJobs(own: FollowUpOptions): FollowUp {
  const { queue, defaultWebhookUrl, deliveries, clock, attempts } = own
  return async ({ id, webhookUrl, isSuccess, sourceKind }, transaction) => {
    const options = { idempotencyKey: id, transaction }
    const payload = { task_id: id }
    const url = webhookUrl ?? defaultWebhookUrl
    if (attempts.deliver !== null && url !== null) {
      const type = eventOf({ status: isSuccess ? 'SUCCESS' : 'FAILURE', sourceKind })
      await deliveries.add({ taskId: id, url, type, createdAt: clock().getTime() }, transaction)
      await queue.add({ kind: 'deliver', payload, maxAttempts: attempts.deliver }, options)
    }
    // Photographs of wounds are data of health: nothing of them is kept beyond the result.
    if (attempts['back-up'] !== null && isSuccess && !isWoundSource(sourceKind)) {
      await queue.add({ kind: 'back-up', payload, maxAttempts: attempts['back-up'] }, options)
    }
  }
}
