import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { ModelBudgetReachedError } from '../errors/model-budget-reached-error.js'
import { type Clock, systemClock } from '../input/clock.js'
import { aboutModel } from './about-model.js'
import type { VisionModel } from './vision-model.js'

/** What the calls of one month have cost. */
export interface MonthlySpending {
  /** Sum of the known costs, in US dollars. */
  amount: number
  /** Calls whose cost is not known: the sum is too low by them. */
  unpricedCalls: number
}

/** Where the spending is kept; shared by all who spend from the same budget. */
export interface SpendingStore {
  /** @param month as `2026-11`, UTC */
  get(month: string): Promise<MonthlySpending>
  /** Adds, at once for all who do so at the same time, and gives the new sum. */
  add(month: string, spent: MonthlySpending): Promise<MonthlySpending>
}

export interface BudgetOptions {
  /** US dollars for one month, UTC. */
  monthlyBudget: number
  store: SpendingStore
  /** Told once each time the sum passes 80 % of the budget, and for each call whose cost is not known. */
  onAlert?: (alert: BudgetAlert) => void
  clock?: Clock
}

export interface BudgetAlert extends MonthlySpending {
  kind: 'share_spent' | 'unpriced_call'
  month: string
  monthlyBudget: number
}

const alertShare = 0.8

/**
 * Refuses to ask once the calls of the month have cost the budget; calls under way may overrun it by themselves. Put it
 * around `withPricing`: a call without a known cost is told and counted apart, never taken for free.
 *
 * @throws InvalidOptionError for a budget that is no positive number
 * @example
 * ```ts
 * const bounded = withBudget(withPricing(model), { monthlyBudget: 50, store: memorySpendingStore(), onAlert: console.warn })
 * ```
 */
export function withBudget(model: VisionModel, options: BudgetOptions): VisionModel {
  const { monthlyBudget, store, onAlert, clock = systemClock } = options
  if (!(Number.isFinite(monthlyBudget) && monthlyBudget > 0)) {
    const expected = 'un montant positif en dollars'
    throw new InvalidOptionError({ option: 'monthlyBudget', expected, received: String(monthlyBudget) })
  }
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const month = clock().toISOString().slice(0, 7)
      const { amount: spent } = await store.get(month)
      if (spent >= monthlyBudget) {
        throw new ModelBudgetReachedError({ month, spent, budget: monthlyBudget, currency: 'USD' })
      }
      const answer = await model.generate(call)
      const amount = answer.cost?.amount ?? 0
      const isUnpriced = answer.cost === null && answer.fromCache !== true
      const total = await store.add(month, { amount, unpricedCalls: isUnpriced ? 1 : 0 })
      const bound = alertShare * monthlyBudget
      if (isUnpriced) onAlert?.({ kind: 'unpriced_call', month, monthlyBudget, ...total })
      if (total.amount >= bound && total.amount - amount < bound) {
        onAlert?.({ kind: 'share_spent', month, monthlyBudget, ...total })
      }
      return answer
    },
  }
}

/** Keeps the spending in the memory of this process: it forgets at each start. */
export function memorySpendingStore(): SpendingStore {
  const months = new Map<string, MonthlySpending>()
  const of = (month: string) => months.get(month) ?? { amount: 0, unpricedCalls: 0 }
  return {
    get: (month) => Promise.resolve(of(month)),
    add: (month, { amount, unpricedCalls }) => {
      const before = of(month)
      const sum = { amount: before.amount + amount, unpricedCalls: before.unpricedCalls + unpricedCalls }
      months.set(month, sum)
      return Promise.resolve(sum)
    },
  }
}
