import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

describe('E-TAX-09: duplicate tax', () => {
  const repeated = editedAll(electricityBill, { 'energies.0.taxes': (lines: object[]) => [...lines, lines[0]] })
  const cta = electricityBill.energies?.[0]?.taxes?.[0]?.amount_ht ?? 0

  it('fires when the total counts both lines', () => {
    expect(outcomeOf('E-TAX-09', editedAll(repeated, { 'totals.ht': (ht: number) => ht + cta }))).toMatchObject([
      { difference: cta },
    ])
  })

  it('is silent when a page merely repeats the line', () => {
    expect(outcomeOf('E-TAX-09', repeated)).toEqual([expect.stringContaining('une seule fois')])
  })

  it('accepts excise lines by band that happen to be equal, and lines of different days', () => {
    const halves = editedAll(electricityBill, {
      'energies.0.taxes': ([first, excise]: object[]) => [
        first,
        { ...excise, base: 208.5, amount_ht: 6.25 },
        { ...excise, base: 208.5, amount_ht: 6.25 },
      ],
      'totals.ht': (ht: number) => ht + 6.25,
    })
    expect(outcomeOf('E-TAX-09', halves)).toBe('passed')
    const days = editedAll(repeated, { 'energies.0.taxes.2.from': '2025-11-05', 'energies.0.taxes.2.to': '2026-01-04' })
    expect(outcomeOf('E-TAX-09', days)).toBe('passed')
  })
})
