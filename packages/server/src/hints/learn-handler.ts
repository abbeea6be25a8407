import type { JobHandler } from '../jobs/job-queue.js'
import type { ReviewStore } from '../reviews/review-store.js'
import type { LearnFromReview } from './learn-from-review.js'

const retryMs = 60_000

export interface LearnHandlerOptions {
  readonly store: Pick<ReviewStore, 'get'>
  readonly learnFromReview: LearnFromReview
}

/** Runs the jobs `learn`: what corrections that came as a file teach, one bill after the other. */
export function learnHandler({ store, learnFromReview }: LearnHandlerOptions): JobHandler {
  return {
    concurrency: 1,
    delayAfter: (failedAttempts) => retryMs * failedAttempts,
    run: async ({ payload }, { signal }) => {
      const review = await store.get(String(payload['review_id']))
      if (review !== null) await learnFromReview(review, signal)
      return undefined
    },
  }
}
