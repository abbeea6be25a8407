import type { UsageOfDays } from '@constat/client'
import type { Formats } from '../shell/formats.js'
import type { UsageWords } from './usage-words.js'

type Totals = UsageOfDays['totals']
type Cost = Pick<Totals, 'cost_usd' | 'unpriced_calls'>

/** Whether any model was asked, as far as that was counted. */
export function askedModels(totals: Cost & Pick<Totals, 'input_tokens'>): boolean {
  return totals.input_tokens > 0 || totals.cost_usd !== 0 || (totals.unpriced_calls ?? 0) > 0
}

/** What models cost, in words: less than it was where some prices are not known, and not told where none is. */
export function costOf(
  { cost_usd: cost, unpriced_calls: unpriced }: Cost,
  words: UsageWords,
  formats: Formats,
): string {
  if (cost === null) return words.unknownCost
  return unpriced === null || unpriced > 0 ? words.atLeast(formats.dollars(cost)) : formats.dollars(cost)
}

/** What is to be said of the cost besides; null where it is whole. */
export function costRemark({ unpriced_calls: unpriced }: Cost, words: UsageWords, formats: Formats): string | null {
  if (unpriced === null) return words.uncounted
  return unpriced > 0 ? words.unpriced(formats.whole(unpriced), unpriced) : null
}
