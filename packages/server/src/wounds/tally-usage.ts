import type { ModelAnswer } from '@constat/core'
import type { AddedUsage } from '../keys/key-usage.js'

/** Adds up what one call used of models. */
export interface UsageTally {
  readonly onAnswer: (answer: ModelAnswer) => void
  readonly used: () => Omit<AddedUsage, 'calls'>
}

/** What a model answered from memory was paid for before. */
export function tallyUsage(): UsageTally {
  let [inputTokens, outputTokens, cost, unpricedCalls] = [0, 0, 0, 0]
  return {
    onAnswer: ({ usage, cost: paid, fromCache }) => {
      if (fromCache === true) return
      inputTokens += usage.inputTokens ?? 0
      outputTokens += usage.outputTokens ?? 0
      cost += paid?.amount ?? 0
      if (paid === null) unpricedCalls += 1
    },
    used: () => ({ pages: 0, inputTokens, outputTokens, costMicroUsd: Math.round(cost * 1_000_000), unpricedCalls }),
  }
}
