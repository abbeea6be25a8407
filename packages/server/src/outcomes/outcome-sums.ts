import type { DocumentKind } from './outcome.js'

/** Sums over outcomes. */
export interface OutcomeSums {
  readonly documents: number
  /** Of them, those that ended with an error. */
  readonly failures: number
  /** Of those that succeeded, the ones that a person should look at. */
  readonly toReview: number
  /** Of those that succeeded and have one, 0 to 1; null without any. */
  readonly meanConfidence: number | null
  /** Milliseconds that half of those that succeeded stayed within; null without any. */
  readonly medianDurationMs: number | null
  /** Milliseconds that 95 in 100 of those that succeeded stayed within; null without any. */
  readonly p95DurationMs: number | null
}

export interface DayOfOutcomes extends OutcomeSums {
  /** `2026-11-30`, in the time zone of quotas. */
  readonly day: string
}

export interface OutcomesOfKey extends OutcomeSums {
  readonly keyId: string
}

/** Which outcomes are added up. */
export interface OutcomeFilter {
  /** Null for every key. */
  readonly keyId: string | null
  /** @default every kind */
  readonly kind?: DocumentKind
  /** First and last day, `2026-11-30`, both counted. */
  readonly from: string
  readonly to: string
}

/** What all outcomes that are kept come to. */
export interface OutcomeTotals {
  readonly documents: number
  readonly failures: number
  /** Of the documents, those that ended after the moment that was asked for. */
  readonly recent: number
  /** Of those that succeeded and have one, 0 to 1; null without any. */
  readonly meanConfidence: number | null
  /** 0 to 1; null without any document. */
  readonly successRate: number | null
}

/** Which outcomes the totals are of. */
export interface OutcomeTotalsFilter extends Pick<OutcomeFilter, 'kind'> {
  /** @default every key */
  readonly keyId?: string | null
  /** Milliseconds since 1970 UTC. */
  readonly since: number
}
