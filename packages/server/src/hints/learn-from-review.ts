import { correctInvoice, parseEnergyInvoice, type Clock, type LabelHints } from '@constat/core'
import type { Logger } from 'pino'
import { withinTime } from '../http/within-time.js'
import type { Review } from '../reviews/review.js'
import type { ReviewFiles } from '../storage/review-files.js'
import type { WorkSlots } from '../work/work-slots.js'
import type { LearnHints } from './hint-lesson.js'
import type { LabelHintStore } from './label-hint-store.js'

export interface LearningParts {
  readonly files: Pick<ReviewFiles, 'read' | 'readReading'>
  readonly hints: Pick<LabelHintStore, 'put' | 'remove'>
  readonly learnHints: LearnHints
  /** Reading a bill again is the work of an analysis, and waits for its turn as one. */
  readonly slots: Pick<WorkSlots, 'run'>
  /** Longest time of that. */
  readonly seconds: number
  readonly clock: Clock
  readonly logger: Logger
}

/** Keeps what the corrections of a review teach, in place of what they taught before, and gives it. */
export type LearnFromReview = (review: Review, signal: AbortSignal) => Promise<LabelHints['hints'] | null>

/**
 * Corrections that nothing can be learnt from are kept all the same: null, with a line of the log, for a bill that cannot be
 * read again, and for kinds of documents that nothing is learnt from.
 */
export function learnFromReviews(parts: LearningParts): LearnFromReview {
  const { files, hints, learnHints, slots, seconds, clock, logger } = parts
  const learn = async (review: Review, signal: AbortSignal): Promise<LabelHints | null> => {
    await hints.remove(review.id)
    if (review.corrections.length === 0) return { version: 1, hints: [] }
    const reading = await files.readReading(review.id)
    if (reading === null) return null
    const extracted = parseEnergyInvoice(reading)
    const corrected = correctInvoice(extracted, review.corrections)
    // Its files are read when its turn has come: many that wait hold none in memory.
    const learned = await slots.run(async () => {
      const sent = await files.read(review.id, review.fileNames)
      return withinTime(seconds, signal, (own) => learnHints({ files: sent, extracted, corrected }, { signal: own }))
    }, signal)
    await hints.put(review, learned, clock().getTime())
    return learned
  }
  return async (review, signal) => {
    if (review.kind !== 'energy-invoice') return null
    try {
      return (await learn(review, signal))?.hints ?? null
    } catch (error) {
      logger.warn({ event: 'hints_not_learned', review_id: review.id, err: error })
      return null
    }
  }
}
