import { describe, expect, it } from 'vitest'
import { ModelBudgetReachedError } from '../errors/model-budget-reached-error.js'
import { scriptedModel } from '../testing/scripted-model.js'
import type { ModelCost } from './vision-model.js'
import { type BudgetAlert, memorySpendingStore, withBudget } from './with-budget.js'

const call = { instructions: '', parts: [], maxOutputTokens: 1 }
const dollars = (amount: number): ModelCost => ({ amount, currency: 'USD', pricedOn: '2026-11-01' })

describe('withBudget', () => {
  it('tells at 80 % once, refuses at 100 % without asking, and begins anew with the month', async () => {
    let now = new Date('2026-11-30T23:00:00Z')
    const inner = scriptedModel([4, 3.9, 0.2, 3, 1].map((amount) => ({ cost: dollars(amount) })))
    const alerts: BudgetAlert[] = []
    const model = withBudget(inner, {
      monthlyBudget: 10,
      store: memorySpendingStore(),
      onAlert: (alert) => alerts.push(alert),
      clock: () => now,
    })
    await model.generate(call)
    await model.generate(call)
    expect(alerts).toEqual([])
    await model.generate(call)
    expect(alerts.map(({ kind }) => kind)).toEqual(['share_spent'])
    await model.generate(call)
    const refused = await model.generate(call).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ModelBudgetReachedError)
    expect([inner.calls.length, alerts.length]).toEqual([4, 1])
    now = new Date('2026-12-01T00:00:00Z')
    await model.generate(call)
    expect(inner.calls).toHaveLength(5)
  })

  it('never takes an unknown cost for none', async () => {
    const alerts: BudgetAlert[] = []
    const store = memorySpendingStore()
    const model = withBudget(scriptedModel(['a', { cost: null, fromCache: true }]), {
      monthlyBudget: 1,
      store,
      onAlert: (alert) => alerts.push(alert),
      clock: () => new Date('2026-11-30T00:00:00Z'),
    })
    await model.generate(call)
    await model.generate(call)
    expect(alerts).toEqual([{ kind: 'unpriced_call', month: '2026-11', monthlyBudget: 1, amount: 0, unpricedCalls: 1 }])
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('does not take a budget of %s', (monthlyBudget) => {
    expect(() => withBudget(scriptedModel([]), { monthlyBudget, store: memorySpendingStore() })).toThrow(
      'monthlyBudget',
    )
  })
})
