import type { UsageSums } from '../http/schemas/usage-schemas.js'
import { nothingUsed } from '../keys/key-usage.js'
import type { Used } from '../keys/used.js'
import type { OutcomeSums } from '../outcomes/outcome-sums.js'

const noOutcome: OutcomeSums = {
  documents: 0,
  failures: 0,
  toReview: 0,
  meanConfidence: null,
  medianDurationMs: null,
  p95DurationMs: null,
}

/** What was used and how it ended, as routes tell it; what is undefined did not happen. */
export function describeSums(used: Used = nothingUsed, ended: OutcomeSums = noOutcome): UsageSums {
  return {
    ...describeUsed(used),
    documents: ended.documents,
    failures: ended.failures,
    to_review: ended.toReview,
    mean_confidence: ended.meanConfidence,
    median_duration_ms: ended.medianDurationMs,
    p95_duration_ms: ended.p95DurationMs,
  }
}

export type DescribedUsed = Pick<
  UsageSums,
  'calls' | 'pages' | 'input_tokens' | 'output_tokens' | 'cost_usd' | 'unpriced_calls'
>

export function describeUsed(used: Used): DescribedUsed {
  return {
    calls: used.calls,
    pages: used.pages,
    input_tokens: used.inputTokens,
    output_tokens: used.outputTokens,
    cost_usd: isCostKnown(used) ? used.costMicroUsd / 1_000_000 : null,
    unpriced_calls: used.unpricedCalls,
  }
}

/** No cost is zero only where no model was asked, or where all that were are free. */
function isCostKnown({ costMicroUsd, unpricedCalls, inputTokens, outputTokens }: Used): boolean {
  if (costMicroUsd > 0) return true
  return unpricedCalls === null ? inputTokens + outputTokens === 0 : unpricedCalls === 0
}
