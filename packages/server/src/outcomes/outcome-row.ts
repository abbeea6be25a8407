import type { DocumentKind, Outcome, OutcomeChannel } from './outcome.js'
import type { OutcomeSums, OutcomeTotals } from './outcome-sums.js'

/** As the table `document_outcomes` holds it. */
export interface OutcomeRow {
  readonly id?: number
  readonly key_id: string
  readonly kind: DocumentKind
  readonly channel: OutcomeChannel
  readonly at: number
  readonly day: string
  readonly duration_ms: number | null
  readonly confidence: number | null
  readonly needs_review: boolean | null
  readonly error_code: string | null
}

/** PostgreSQL and MySQL give sums and means as text: they may have more digits than a number. */
type Sum = number | string | null

export interface SumsRow {
  readonly grouped_by: string
  readonly documents: Sum
  readonly failures: Sum
  readonly to_review: Sum
  readonly mean_confidence: Sum
  readonly median_duration_ms: Sum
  readonly p95_duration_ms: Sum
}

export type TotalsRow = Pick<SumsRow, 'documents' | 'failures' | 'mean_confidence'> & { readonly recent: Sum }

export function outcomeRow(outcome: Outcome, at: number, day: string): OutcomeRow {
  return {
    key_id: outcome.keyId,
    kind: outcome.kind,
    channel: outcome.channel,
    at,
    day,
    duration_ms: outcome.durationMs === null ? null : Math.round(outcome.durationMs),
    confidence: outcome.confidence,
    needs_review: outcome.needsReview,
    error_code: outcome.errorCode,
  }
}

export function sumsOf(row: SumsRow): OutcomeSums {
  return {
    documents: Number(row.documents),
    failures: Number(row.failures),
    toReview: Number(row.to_review),
    meanConfidence: numberOf(row.mean_confidence),
    medianDurationMs: numberOf(row.median_duration_ms),
    p95DurationMs: numberOf(row.p95_duration_ms),
  }
}

/** A sum over no row is null, and none of them is a document. */
export function totalsOf(row: TotalsRow | undefined): OutcomeTotals {
  const [documents, failures] = [Number(row?.documents ?? 0), Number(row?.failures ?? 0)]
  return {
    documents,
    failures,
    recent: Number(row?.recent ?? 0),
    meanConfidence: numberOf(row?.mean_confidence ?? null),
    successRate: documents === 0 ? null : (documents - failures) / documents,
  }
}

function numberOf(sum: Sum): number | null {
  return sum === null ? null : Number(sum)
}
