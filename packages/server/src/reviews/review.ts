import type { Box } from '@constat/core'

/** What kind of reading is reviewed: an energy bill, or any other invoice. */
export const reviewKinds = ['energy-invoice', 'invoice'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/**
 * `open`: waits for a person. `corrected`: a person has put values right. `confirmed`: a person has found all of them
 * right. `dismissed`: nobody is to look at it.
 */
export const reviewStates = ['open', 'corrected', 'confirmed', 'dismissed'] as const
export type ReviewState = (typeof reviewStates)[number]

/** `date` is an ISO 8601 calendar date, `YYYY-MM-DD`. */
export const reviewFieldTypes = ['text', 'number', 'date', 'boolean'] as const
export type ReviewFieldType = (typeof reviewFieldTypes)[number]

export type ReviewValue = string | number | boolean

/** Where a value stands, on the picture of its page. */
export interface ReviewEvidence {
  /** From 1; null when the value has no place. */
  readonly page: number | null
  /** Relative to the page as it was sent, upright: 0..1, origin top left. */
  readonly box: Box | null
  /** As printed. */
  readonly quote: string | null
}

export interface ReviewChoice {
  readonly value: string
  readonly label: string
}

/** One value as it was read. */
export interface ReviewField {
  /** Names the field within its review; no two have the same. */
  readonly path: string
  /** French. */
  readonly label: string
  /** Which line of the document it is in, as a person would name it; null outside of lines. */
  readonly line: string | null
  readonly type: ReviewFieldType
  /** What a figure is counted in: `€/kWh`; null where nothing says it, or for what is no figure. */
  readonly unit: string | null
  /** The values that it may have with their French words; null for any of its type. */
  readonly choices: readonly ReviewChoice[] | null
  /** Null where none was read. */
  readonly value: ReviewValue | null
  /** 0..1; null where no value was read. */
  readonly confidence: number | null
  readonly evidence: readonly ReviewEvidence[]
}

export interface ReviewPage {
  /** From 1, over all files. */
  readonly number: number
  /** Points, of the page as it was read. */
  readonly widthPt: number
  readonly heightPt: number
}

/** What a person says of one field; null: the document does not show it. */
export interface ReviewCorrection {
  readonly path: string
  readonly value: ReviewValue | null
}

/** A review without its fields, as lists tell of it. Times in milliseconds since 1970 UTC. */
export interface ReviewSummary {
  /** Unguessable. */
  readonly id: string
  /** Of the API key that sent the document. */
  readonly keyId: string
  readonly kind: ReviewKind
  readonly state: ReviewState
  /** Of the document, hexadecimal. */
  readonly sha256: string
  /** Of the files, as they were sent. */
  readonly fileNames: readonly string[]
  readonly pages: readonly ReviewPage[]
  /** 0..1 */
  readonly overallConfidence: number
  /** Why a person should look, French. */
  readonly reasons: readonly string[]
  readonly createdAt: number
  /** When a person last changed it; null before. */
  readonly decidedAt: number | null
  /** When it is removed with its document. */
  readonly expiresAt: number
}

/** A reading that a person should check, with what was read and what the person made of it. */
export interface Review extends ReviewSummary {
  readonly fields: readonly ReviewField[]
  readonly corrections: readonly ReviewCorrection[]
}
