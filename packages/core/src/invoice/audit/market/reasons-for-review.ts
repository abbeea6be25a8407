import type { MarketPosition, Savings } from '../audit-result.js'
import { refusals } from './refusals.js'

/** Why a person should look at the prices read before they are used: gaps that a misreading explains better than a price. */
export function reasonsForReview(positions: readonly MarketPosition[], savings: Savings): string[] {
  const capped = positions.some((position) => position.capped) || savings.reason === refusals.gap_to_review
  return capped ? [refusals.gap_to_review] : []
}
