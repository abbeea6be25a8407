import type { Invoice, Warning } from '@constat/core'
import type { ExtractedField } from './extracted-fields.js'

/** What was read of one invoice, as it is kept and answered. */
export interface Extraction {
  readonly id: string
  /** Of the API key, not the key. */
  readonly keyId: string
  /** As the caller named the file. */
  readonly fileName: string
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string
  /** Milliseconds since 1970 UTC. */
  readonly extractedAt: number
  /** What it was read with (`Reader.version`). */
  readonly modelVersion: string
  /** 0..1 */
  readonly overallConfidence: number
  readonly needsReview: boolean
  /** Of the review that was opened; null without one. */
  readonly reviewId: string | null
  readonly pages: number
  readonly fields: readonly ExtractedField[]
  readonly warnings: readonly Warning[]
  readonly invoice: Invoice
}
