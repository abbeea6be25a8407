import type { Clock, Limits } from '@constat/core'
import type { Logger } from 'pino'
import type { ReviewConfig } from '../config/review-config.js'
import type { StoreConfig } from '../config/store-config.js'
import type { Database } from '../database/database.js'
import type { LearnHints } from '../hints/hint-lesson.js'
import { LabelHintStore } from '../hints/label-hint-store.js'
import { learnFromReviews, type LearnFromReview } from '../hints/learn-from-review.js'
import { learnHandler } from '../hints/learn-handler.js'
import type { JobHandlers, JobQueue } from '../jobs/job-queue.js'
import { openStore } from '../storage/open-store.js'
import { ReviewFiles } from '../storage/review-files.js'
import type { WorkSlots } from '../work/work-slots.js'
import { drawReviewPages } from './draw-review-pages.js'
import { labelStudioClient } from './label-studio/label-studio-client.js'
import { sendHandler, sendLater } from './label-studio/send-handler.js'
import { ReviewStore } from './review-store.js'
import { Reviews } from './reviews.js'

export interface OpenReviewPartsOptions {
  readonly config: ReviewConfig
  readonly storage: StoreConfig
  readonly database: Database
  readonly queue: Pick<JobQueue, 'add'>
  /** Of the documents, which were received within them. */
  readonly limits: Partial<Limits>
  readonly learnHints: LearnHints
  readonly slots: WorkSlots
  /** Longest time of reading a corrected document again. */
  readonly seconds: number
  readonly clock: Clock
  readonly logger: Logger
}

export interface ReviewParts {
  readonly reviews: Reviews
  readonly hints: LabelHintStore
  readonly learnFromReview: LearnFromReview
  readonly handlers: Pick<JobHandlers, 'learn' | 'label-studio'>
}

/** The readings that a person should check alone, for who neither reads nor learns. */
export function openReviews(options: Omit<OpenReviewPartsOptions, 'learnHints' | 'slots' | 'seconds'>): Reviews {
  const { config, storage, database, queue, limits, clock, logger } = options
  const { labelStudio, ...settings } = config
  const files = new ReviewFiles(openStore(storage))
  return new Reviews({
    ...{ ...settings, database, files, clock, logger },
    store: new ReviewStore(database),
    announce: labelStudio === null ? null : sendLater(queue),
    drawPage: drawReviewPages(files, limits),
  })
}

/** The readings that a person should check, what corrections teach, and where reviews are sent. */
export function openReviewParts(options: OpenReviewPartsOptions): ReviewParts {
  const { config, database, learnHints, slots, seconds, clock, logger } = options
  const { labelStudio } = config
  const reviews = openReviews(options)
  const { files } = reviews
  const hints = new LabelHintStore(database)
  const learnFromReview = learnFromReviews({ files, hints, learnHints, slots, seconds, clock, logger })
  const studio = labelStudio === null ? null : labelStudioClient(labelStudio)
  return {
    reviews,
    hints,
    learnFromReview,
    handlers: {
      learn: learnHandler({ store: reviews.store, learnFromReview }),
      ...(studio === null ? {} : { 'label-studio': sendHandler({ reviews, studio, logger }) }),
    },
  }
}
