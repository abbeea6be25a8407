import type { Extraction } from './extraction.js'

/** As the table `extractions` holds it. */
export interface ExtractionRow {
  readonly id: string
  readonly key_id: string
  /** Of all that the answer depends on: see `cacheDigest`. */
  readonly digest: string
  readonly sha256: string
  readonly file_name: string
  readonly extracted_at: number
  /** `2026-11-30`, in the time zone of quotas. */
  readonly day: string
  readonly model_version: string
  readonly overall_confidence: number
  readonly needs_review: boolean | number
  readonly review_id: string | null
  readonly pages: number
  /** JSON: fields, warnings, invoice. */
  readonly content: string
  /** Of `content`. */
  readonly bytes: number
}

type Content = Pick<Extraction, 'fields' | 'warnings' | 'invoice'>

export function extractionRow(extraction: Extraction, digest: string, day: string): ExtractionRow {
  const { fields, warnings, invoice } = extraction
  const content = JSON.stringify({ fields, warnings, invoice } satisfies Content)
  return {
    id: extraction.id,
    key_id: extraction.keyId,
    digest,
    sha256: extraction.sha256,
    file_name: extraction.fileName,
    extracted_at: extraction.extractedAt,
    day,
    model_version: extraction.modelVersion,
    overall_confidence: extraction.overallConfidence,
    needs_review: extraction.needsReview,
    review_id: extraction.reviewId,
    pages: extraction.pages,
    content,
    bytes: Buffer.byteLength(content),
  }
}

export function extractionOf(row: ExtractionRow): Extraction {
  return {
    id: row.id,
    keyId: row.key_id,
    fileName: row.file_name,
    sha256: row.sha256,
    extractedAt: row.extracted_at,
    modelVersion: row.model_version,
    overallConfidence: row.overall_confidence,
    needsReview: Boolean(row.needs_review),
    reviewId: row.review_id,
    pages: row.pages,
    ...(JSON.parse(row.content) as Content),
  }
}
