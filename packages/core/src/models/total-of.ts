import { knownSum } from './known-sum.js'
import type { ModelAnswer, ModelCost, ModelUsage } from './vision-model.js'

/** Tokens and cost of several answers; null as soon as one of them is unknown. */
export function totalOf(answers: readonly ModelAnswer[]): { usage: ModelUsage; cost: ModelCost | null } {
  const usage: ModelUsage = {
    inputTokens: knownSum(answers.map(({ usage }) => usage.inputTokens)),
    outputTokens: knownSum(answers.map(({ usage }) => usage.outputTokens)),
    cachedTokens: knownSum(answers.map(({ usage }) => usage.cachedTokens)),
  }
  const amount = knownSum(answers.map(({ cost }) => cost?.amount ?? null))
  const last = answers.at(-1)?.cost
  return { usage, cost: amount === null || !last ? null : { ...last, amount } }
}
