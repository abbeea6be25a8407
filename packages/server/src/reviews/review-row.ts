import type {
  Review,
  ReviewCorrection,
  ReviewField,
  ReviewKind,
  ReviewPage,
  ReviewState,
  ReviewSummary,
} from './review.js'

/** As the table `reviews` holds it. */
export interface ReviewRow {
  readonly id: string
  readonly key_id: string
  readonly kind: ReviewKind
  readonly sha256: string
  readonly state: ReviewState
  readonly overall_confidence: number
  /** JSON, as are the four that follow. */
  readonly file_names: string
  readonly pages: string
  readonly reasons: string
  readonly fields: string
  readonly corrections: string
  readonly created_at: number
  readonly decided_at: number | null
  readonly expires_at: number
}

/** Without what a list does not show. */
export const summaryColumns = [
  'id',
  'key_id',
  'kind',
  'sha256',
  'state',
  'overall_confidence',
  'file_names',
  'pages',
  'reasons',
  'created_at',
  'decided_at',
  'expires_at',
] as const satisfies readonly (keyof ReviewRow)[]

export type ReviewSummaryRow = Pick<ReviewRow, (typeof summaryColumns)[number]>

export function summaryOf(row: ReviewSummaryRow): ReviewSummary {
  return {
    id: row.id,
    keyId: row.key_id,
    kind: row.kind,
    state: row.state,
    sha256: row.sha256,
    fileNames: JSON.parse(row.file_names) as string[],
    pages: JSON.parse(row.pages) as ReviewPage[],
    overallConfidence: row.overall_confidence,
    reasons: JSON.parse(row.reasons) as string[],
    createdAt: row.created_at,
    decidedAt: row.decided_at,
    expiresAt: row.expires_at,
  }
}

export function reviewOf(row: ReviewRow): Review {
  return {
    ...summaryOf(row),
    fields: JSON.parse(row.fields) as ReviewField[],
    corrections: JSON.parse(row.corrections) as ReviewCorrection[],
  }
}

export function rowOf(review: Review): ReviewRow {
  return {
    id: review.id,
    key_id: review.keyId,
    kind: review.kind,
    sha256: review.sha256,
    state: review.state,
    overall_confidence: review.overallConfidence,
    file_names: JSON.stringify(review.fileNames),
    pages: JSON.stringify(review.pages),
    reasons: JSON.stringify(review.reasons),
    fields: JSON.stringify(review.fields),
    corrections: JSON.stringify(review.corrections),
    created_at: review.createdAt,
    decided_at: review.decidedAt,
    expires_at: review.expiresAt,
  }
}
