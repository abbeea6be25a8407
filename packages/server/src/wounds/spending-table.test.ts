import { withBudget, type BudgetAlert } from '@constat/core'
import { scriptedModel } from '@constat/core/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { spendingTable } from './spending-table.js'

describeOnEachDatabase('what models have cost', (open) => {
  it('is added up by all who spend at the same time, each month by itself', async () => {
    const database = await open()
    const [one, other] = [spendingTable(database), spendingTable(database)]
    const sums = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : other).add('2026-11', { amount: 0.1, unpricedCalls: index % 2 }),
      ),
    )
    const tenths = sums.map(({ amount }) => amount).sort((a, b) => a - b)
    expect(tenths).toEqual(Array.from({ length: 20 }, (_, index) => (index + 1) / 10))
    expect(await one.get('2026-11')).toEqual({ amount: 2, unpricedCalls: 10 })
    expect(await one.get('2026-12')).toEqual({ amount: 0, unpricedCalls: 0 })
  })

  it('loses no part of a cent', async () => {
    const store = spendingTable(await open())
    const months = new Map<number, bigint>()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 10 ** 11 }), async (month, nanos) => {
        const sum = (months.get(month) ?? 0n) + BigInt(nanos)
        months.set(month, sum)
        const { amount } = await store.add(`2026-${String(month).padStart(2, '0')}`, {
          amount: nanos / 1e9,
          unpricedCalls: 0,
        })
        expect(amount).toBe(Number(sum) / 1e9)
      }),
      { numRuns: 30 },
    )
  })

  it('holds a budget over a restart, and tells once that most of it is spent', async () => {
    const database = await open()
    const alerts: BudgetAlert[] = []
    const cost = { amount: 0.45, currency: 'USD', pricedOn: '2026-11-27' } as const
    const ask = () => {
      const budget = { monthlyBudget: 1, store: spendingTable(database), clock: () => new Date('2026-11-30T23:00:00Z') }
      const onAlert = (alert: BudgetAlert) => alerts.push(alert)
      const model = withBudget(scriptedModel([{ text: '{}', cost }]), { ...budget, onAlert })
      return model.generate({ instructions: '', parts: [], maxOutputTokens: 10 })
    }
    for (let calls = 0; calls < 3; calls += 1) await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'model_budget_reached' })
    expect(alerts).toMatchObject([{ kind: 'share_spent', amount: 0.9 }])
  })
})
