import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-08: net to pay', () => {
  const ttc = electricityBill.totals?.ttc ?? 0
  const paid = (changes: Record<string, unknown>) => outcomeOf('E-ARI-08', editedAll(electricityBill, changes))

  it('fires when payments are not deducted', () => {
    expect(paid({ 'totals.already_paid': 50, 'totals.net_to_pay': ttc })).toMatchObject([{ difference: 50 }])
    expect(paid({ 'totals.net_to_pay': plus(12.34) })).toMatchObject([{ difference: 12.34, certainty: 0.9 }])
  })

  it('accepts instalments, balances of either sign, and credits however they are printed', () => {
    expect(paid({ 'totals.already_paid': 50, 'totals.net_to_pay': plus(-50) })).toBe('passed')
    expect(paid({ 'totals.previous_balance': 30.5, 'totals.net_to_pay': plus(30.5) })).toBe('passed')
    expect(paid({ 'totals.previous_balance': 30.5, 'totals.net_to_pay': plus(-30.5) })).toBe('passed')
    for (const credit of [ttc - 300, 300 - ttc, 0])
      expect(paid({ 'totals.already_paid': 300, 'totals.net_to_pay': credit })).toBe('passed')
  })

  it('does not concern reminders and schedules', () => {
    expect(paid({ kind: 'relance', 'totals.net_to_pay': plus(12.34) })).toEqual([])
  })

  it('takes a round deduction for a chèque énergie or an unread payment', () => {
    expect(paid({ 'totals.net_to_pay': plus(-48) })).toEqual([expect.stringContaining('chèque énergie')])
    expect(paid({ 'totals.net_to_pay': plus(-20) })).toEqual([expect.stringContaining('versements')])
    expect(paid({ 'totals.already_paid': 10, 'totals.net_to_pay': plus(-87) })).toEqual([
      expect.stringContaining('chèque énergie'),
    ])
  })
})
