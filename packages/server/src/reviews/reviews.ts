import { randomUUID } from 'node:crypto'
import { digestOfFiles, type Clock, type InputFile, type PageImage } from '@constat/core'
import type { Logger } from 'pino'
import type { Database, Transaction } from '../database/database.js'
import type { ReviewFiles } from '../storage/review-files.js'
import { checkCorrections } from './check-corrections.js'
import type { DrawReviewPage } from './draw-review-pages.js'
import { removeExpiredReviews, removeOrphans } from './remove-expired-reviews.js'
import type { ReviewStore } from './review-store.js'
import type {
  Review,
  ReviewCorrection,
  ReviewField,
  ReviewKind,
  ReviewPage,
  ReviewState,
  ReviewSummary,
} from './review.js'

/** A reading that a person should check. */
export interface ReviewToOpen {
  readonly kind: ReviewKind
  /** Of the API key that sent the document: its reviews are its own. */
  readonly keyId: string
  /** The document as it was sent. */
  readonly files: readonly InputFile[]
  readonly pages: readonly ReviewPage[]
  readonly fields: readonly ReviewField[]
  /** 0..1 */
  readonly overallConfidence: number
  /** Why a person should look, French. */
  readonly reasons: readonly string[]
  /** What was read, as JSON has it: what corrections are learnt from. Absent for kinds that nothing is learnt from. */
  readonly reading?: unknown
}

export interface ReviewsOptions {
  /** False opens none any more; those that are there stay until they expire. */
  readonly isOn: boolean
  /** Overall confidence below which a reading is to be reviewed, 0..1. */
  readonly threshold: number
  /** Milliseconds. */
  readonly keptMs: number
  readonly database: Pick<Database, 'transaction'>
  readonly store: ReviewStore
  readonly files: ReviewFiles
  /** Tells of a review that has been opened, in the transaction that opens it; null for nobody to tell. */
  readonly announce: ((reviewId: string, transaction: Transaction) => Promise<void>) | null
  readonly drawPage: DrawReviewPage
  readonly clock: Clock
  readonly logger: Logger
}

/** Listing all that is kept costs more than a glance at what has expired. */
const sweepMs = 3_600_000

/** The readings that a person should check: where they are opened, and where they end. */
export class Reviews {
  readonly store: ReviewStore
  readonly files: ReviewFiles
  /** Overall confidence below which a reading is to be reviewed, 0..1. */
  readonly threshold: number
  readonly #options: ReviewsOptions
  #sweptAt = -Infinity

  constructor(options: ReviewsOptions) {
    this.store = options.store
    this.files = options.files
    this.threshold = options.threshold
    this.#options = options
  }

  /**
   * Keeps a document with what was read of it until a person has looked, and gives the id of its review. A document that
   * the same key sends again has the review of before. A review that cannot be opened is told in the log and never fails
   * the reading.
   *
   * @returns null where reviews are off, or when it could not be opened
   */
  async open(review: ReviewToOpen): Promise<string | null> {
    if (!this.#options.isOn) return null
    try {
      return await this.#open(review)
    } catch (error) {
      this.#options.logger.warn({ event: 'review_not_opened', kind: review.kind, err: error })
      return null
    }
  }

  /**
   * Takes what a person has put right, in place of what was said before.
   *
   * @throws WrongCorrection for the first that cannot be taken; nothing is taken then
   */
  async correct(review: Review, corrections: readonly ReviewCorrection[]): Promise<Review> {
    const kept = checkCorrections(review, corrections)
    return this.#settle(review, kept.length === 0 ? 'open' : 'corrected', kept)
  }

  /** Says that all was right, or that nobody is to look at it. */
  decide(review: Review, state: 'confirmed' | 'dismissed'): Promise<Review> {
    return this.#settle(review, state, [])
  }

  /** The picture of a page; null for a page that the review does not have. */
  drawPage(review: ReviewSummary, page: number): Promise<PageImage | null> {
    return this.#options.drawPage(review, page)
  }

  /** Removes a review with its document; false when there is none. */
  async remove(id: string): Promise<boolean> {
    await this.files.remove(id)
    return this.store.remove(id)
  }

  /** Removes what has expired and, once an hour, files of no review; gives how many. */
  async removeExpired(): Promise<number> {
    const { store, files, clock } = this.#options
    const now = clock().getTime()
    const expired = await removeExpiredReviews({ store, files, now })
    if (now < this.#sweptAt + sweepMs) return expired
    this.#sweptAt = now
    return expired + (await removeOrphans({ store, files, now }))
  }

  #record(review: Review): Promise<string> {
    const { database, announce } = this.#options
    return database.transaction(async (transaction) => {
      const id = await this.store.add(review, transaction)
      if (id === review.id) await announce?.(id, transaction)
      return id
    })
  }

  async #settle(review: Review, state: ReviewState, corrections: readonly ReviewCorrection[]): Promise<Review> {
    const at = this.#options.clock().getTime()
    await this.store.decide(review.id, { state, corrections, at })
    return { ...review, state, corrections, decidedAt: at }
  }

  async #open({ files, reading, ...read }: ReviewToOpen): Promise<string> {
    const { clock, keptMs, logger } = this.#options
    const sha256 = digestOfFiles(files)
    const earlier = await this.store.idOf({ ...read, sha256 })
    if (earlier !== null) return earlier
    const createdAt = clock().getTime()
    const review: Review = {
      ...read,
      id: randomUUID(),
      state: 'open',
      sha256,
      fileNames: files.map(({ name }) => name),
      corrections: [],
      createdAt,
      decidedAt: null,
      expiresAt: createdAt + keptMs,
    }
    await this.files.put(review.id, files, reading)
    const id = await this.#record(review)
    // Another process opened it in the meantime.
    if (id !== review.id) await this.files.remove(review.id)
    else logger.info({ event: 'review_opened', review_id: id, kind: review.kind, confidence: review.overallConfidence })
    return id
  }
}
