import type { Review, ReviewSummary } from '../../reviews/review.js'
import type { ReviewAnswer, ReviewSummaryAnswer } from '../schemas/review-schemas.js'

/** A review as a list tells of it. */
export function describeSummary(review: ReviewSummary): ReviewSummaryAnswer {
  return {
    id: review.id,
    key_id: review.keyId,
    kind: review.kind,
    state: review.state,
    sha256: review.sha256,
    files: review.fileNames,
    page_count: review.pages.length,
    overall_confidence: review.overallConfidence,
    reasons: review.reasons,
    created_at: isoTime(review.createdAt),
    decided_at: review.decidedAt === null ? null : isoTime(review.decidedAt),
    expires_at: isoTime(review.expiresAt),
  }
}

export function describeReview(review: Review): ReviewAnswer {
  return {
    ...describeSummary(review),
    pages: review.pages.map(({ number, widthPt, heightPt }) => ({ number, width_pt: widthPt, height_pt: heightPt })),
    fields: review.fields,
    corrections: review.corrections,
  }
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
