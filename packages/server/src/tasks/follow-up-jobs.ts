import type { Transaction } from '../database/database.js'
import type { JobQueue } from '../jobs/job-queue.js'
import type { Task } from './task.js'

export interface EndedTask extends Task {
  readonly isSuccess: boolean
}

/** Writes the jobs that follow the end of a task, in the transaction that ends it. */
export type FollowUp = (task: EndedTask, transaction: Transaction) => Promise<void>

export interface FollowUpOptions {
  readonly queue: Pick<JobQueue, 'add'>
  /** Where tasks that name no webhook are told of; null for nowhere. */
  readonly defaultWebhookUrl: string | null
  /** Attempts of each kind; a kind that nobody handles is not added. */
  readonly attempts: { readonly deliver: number | null; readonly 'back-up': number | null }
}

/**
 * Delivering and backing up are jobs of their own: a receiver that is down never runs an analysis again. Each is added
 * once for a task, under its id.
 */
export function followUpJobs({ queue, defaultWebhookUrl, attempts }: FollowUpOptions): FollowUp {
  return async ({ id, webhookUrl, isSuccess }, transaction) => {
    const options = { idempotencyKey: id, transaction }
    const payload = { task_id: id }
    if (attempts.deliver !== null && (webhookUrl ?? defaultWebhookUrl) !== null) {
      await queue.add({ kind: 'deliver', payload, maxAttempts: attempts.deliver }, options)
    }
    if (attempts['back-up'] !== null && isSuccess) {
      await queue.add({ kind: 'back-up', payload, maxAttempts: attempts['back-up'] }, options)
    }
  }
}
