import type { Logger } from 'pino'
import type { Transaction } from '../../database/database.js'
import type { JobHandler, JobQueue } from '../../jobs/job-queue.js'
import { deliveryAttempts, pauseAfter } from '../../webhooks/delivery-schedule.js'
import type { Reviews } from '../reviews.js'
import type { LabelStudio } from './label-studio-client.js'
import { taskOfReview } from './task-of-review.js'

/** Has a review that is opened sent to Label Studio: a job of its own, which no answer waits for. */
export function sendLater(queue: Pick<JobQueue, 'add'>) {
  return async (reviewId: string, transaction: Transaction): Promise<void> => {
    const job = { kind: 'label-studio', payload: { review_id: reviewId }, maxAttempts: deliveryAttempts } as const
    await queue.add(job, { idempotencyKey: reviewId, transaction })
  }
}

export interface SendHandlerOptions {
  readonly reviews: Pick<Reviews, 'store' | 'drawPage'>
  readonly studio: LabelStudio
  readonly logger: Logger
}

/**
 * Runs the jobs `label-studio`: each run is one attempt to send a review, over a day as webhooks are. A review that has been
 * settled or has expired in the meantime is not sent.
 */
export function sendHandler({ reviews, studio, logger }: SendHandlerOptions): JobHandler {
  return {
    concurrency: 1,
    delayAfter: pauseAfter,
    run: async ({ payload, attempt }, { signal }) => {
      const review = await reviews.store.get(String(payload['review_id']))
      if (review?.state !== 'open') return undefined
      const task = await taskOfReview(review, (page) => reviews.drawPage(review, page))
      await studio.importTask(task, signal)
      logger.info({ event: 'review_sent', review_id: review.id, attempt })
      return undefined
    },
    onFailure: ({ payload, attempt }, { error, isLast }) => {
      logger.warn({ event: 'review_not_sent', review_id: payload['review_id'], attempt, is_last: isLast, err: error })
      return Promise.resolve()
    },
  }
}
