import type { Dependencies } from './dependencies.js'
import { repeat } from './work/repeat.js'
import { removeExpired } from './tasks/remove-expired.js'

/** Jobs under way in this process. */
export interface RunningWorker {
  /** Takes no further job, lets those under way end until the deadline, and gives the others back to the queue. */
  stop(): Promise<void>
}

/** Below the 30 s that Docker and Kubernetes usually grant before they kill, with time left to give jobs back. */
const stopDeadlineMs = 20_000
const removalMs = 60_000
/** Longer than the day of their attempts: who asks why a webhook did not come may ask late. */
const deliveriesKeptMs = 30 * 86_400_000

/** Runs jobs until it is stopped, and removes what has expired. Any number of processes may. */
export function startWorker(dependencies: Dependencies): RunningWorker {
  const { logger, clock, jobs, jobHandlers, deliveries, directBackups, outcomes, reviews, extractions, kept } =
    dependencies
  const { database, queue, files } = jobs
  const { failedInputsMs: failedInputsKeptMs } = kept
  const worker = queue.process(jobHandlers)
  const removal = repeat(removalMs, async () => {
    try {
      const removed = await removeExpired({ knex: database.knex, files, clock, failedInputsKeptMs })
      await deliveries.removeEndedBefore(clock().getTime() - deliveriesKeptMs, 1000)
      await outcomes.removeBefore(clock().getTime() - kept.outcomesMs, 10_000)
      await directBackups?.recover()
      const removedExtractions = await extractions.removeExpired()
      if (removedExtractions > 0) logger.info({ event: 'extractions_removed', extractions: removedExtractions })
      const removedReviews = await reviews.removeExpired()
      if (removedReviews > 0) logger.info({ event: 'reviews_removed', reviews: removedReviews })
      if (Object.values(removed).some((count) => count > 0)) logger.info({ event: 'expired_removed', ...removed })
    } catch (error) {
      logger.warn({ event: 'expired_not_removed', err: error })
    }
  })
  logger.info({ event: 'worker_started', kinds: Object.keys(jobHandlers) })
  return {
    stop: async () => {
      logger.info({ event: 'worker_stopping' })
      await removal.stop()
      await worker.stop(stopDeadlineMs)
      logger.info({ event: 'worker_stopped' })
    },
  }
}
