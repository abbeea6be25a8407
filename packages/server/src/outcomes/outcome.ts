/** What was analysed: an energy bill, another invoice, photographs of a wound. */
export const documentKinds = ['energy-invoice', 'invoice', 'wound'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** By the call itself, or later by a job. */
export type OutcomeChannel = 'direct' | 'job'

/** Whose document was analysed, and how it came. */
export interface AnalysedDocument {
  /** Id of the API key, not the key. */
  readonly keyId: string
  readonly kind: DocumentKind
  readonly channel: OutcomeChannel
}

/** What an analysis says of its own result. */
export interface ResultQuality {
  /** 0 to 1; null where the analysis gives no number. */
  readonly confidence: number | null
  /** Null where the analysis does not say. */
  readonly needsReview: boolean | null
}

/** How the analysis of one document ended. One comparison of several photographs is one document. */
export interface Outcome extends AnalysedDocument, ResultQuality {
  /** Milliseconds of the work itself, without the wait for its turn; null where nobody saw it end. */
  readonly durationMs: number | null
  /** Null when it succeeded. */
  readonly errorCode: string | null
}

export const unknownQuality: ResultQuality = { confidence: null, needsReview: null }
