import type { ModelAnswer, ModelCost, ModelUsage } from './vision-model.js'

/** Tokens and cost of several answers; null as soon as one of them is unknown. */
export function totalOf(answers: readonly ModelAnswer[]): { usage: ModelUsage; cost: ModelCost | null } {
  const sum = (values: readonly (number | null)[]): number | null =>
    values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0)
  const usage: ModelUsage = {
    inputTokens: sum(answers.map(({ usage }) => usage.inputTokens)),
    outputTokens: sum(answers.map(({ usage }) => usage.outputTokens)),
    cachedTokens: sum(answers.map(({ usage }) => usage.cachedTokens)),
  }
  const amount = sum(answers.map(({ cost }) => cost?.amount ?? null))
  const last = answers.at(-1)?.cost
  return { usage, cost: amount === null || !last ? null : { ...last, amount } }
}
