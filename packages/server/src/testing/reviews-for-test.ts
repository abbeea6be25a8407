import { memoryObjectStore, type Clock, type ObjectStore } from '@constat/core'
import { pino, type Logger } from 'pino'
import type { Database } from '../database/database.js'
import type { ReviewField } from '../reviews/review.js'
import { drawReviewPages } from '../reviews/draw-review-pages.js'
import { ReviewStore } from '../reviews/review-store.js'
import { Reviews, type ReviewsOptions, type ReviewToOpen } from '../reviews/reviews.js'
import { ReviewFiles } from '../storage/review-files.js'

const dayMs = 86_400_000

export interface ReviewsForTest {
  readonly database: Pick<Database, 'knex' | 'transaction'>
  readonly clock: Clock
  readonly store?: ObjectStore
  readonly isOn?: boolean
  readonly announce?: ReviewsOptions['announce']
  readonly logger?: Logger
}

/** Reviews on this database, kept for 30 days, with documents in memory. */
export function reviewsForTest({
  database,
  clock,
  store = memoryObjectStore({ clock }),
  isOn = true,
  announce = null,
  logger = pino({ enabled: false }),
}: ReviewsForTest): Reviews {
  const files = new ReviewFiles(store)
  return new Reviews({
    ...{ isOn, database, announce, clock, logger, files, threshold: 0.85, keptMs: 30 * dayMs },
    store: new ReviewStore(database),
    drawPage: drawReviewPages(files, {}),
  })
}

/** An amount that was read and is in doubt. */
export const sampleField: ReviewField = {
  path: 'totals.ttc',
  label: 'Total TTC',
  line: null,
  type: 'number',
  unit: '€',
  choices: null,
  value: 112.4,
  confidence: 0.71,
  evidence: [{ page: 1, box: { x: 0.6, y: 0.7, width: 0.2, height: 0.02 }, quote: 'Total TTC 112,40 €' }],
}

/** A reading of two fields of one page, but for what a test replaces. */
export function sampleReview(replaced: Partial<ReviewToOpen> = {}): ReviewToOpen {
  return {
    kind: 'energy-invoice',
    keyId: 'key',
    files: [{ name: 'facture août.pdf', bytes: new Uint8Array([1, 2, 3]) }],
    pages: [{ number: 1, widthPt: 595, heightPt: 842 }],
    fields: [
      sampleField,
      {
        path: 'invoice.due_date',
        label: 'Échéance',
        line: null,
        type: 'date',
        unit: null,
        choices: null,
        value: null,
        confidence: null,
        evidence: [],
      },
    ],
    overallConfidence: 0.71,
    reasons: ['La confiance d’ensemble de la lecture est de 71 %, sous le seuil de 85 %.'],
    ...replaced,
  }
}
