import { describe, expect, it } from 'vitest'
import { editedAll } from '../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { consistentBill } from '../../testing/consistent-bill.js'
import { coverOtherDays, missingLines } from './complete-lines.js'

const winter = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period: { from: '2025-12-05', to: '2026-02-04' },
      powerKva: 9,
      bands: [
        { band: 'hp', quantity: 700, price: 0.14 },
        { band: 'hc', quantity: 400, price: 0.1 },
      ],
      monthlyPrice: 14,
    },
  ],
})

function reasonFor(bill: BareInvoice): string | null {
  const [supply] = fieldInvoice(bill).energies
  return supply === undefined ? null : missingLines(supply)
}

describe('missing lines', () => {
  it('are seen when total, excise and indexes contradict the lines together', () => {
    expect(reasonFor(winter)).toBeNull()
    expect(reasonFor(editedAll(winter, { 'energies.0.consumption': ([first]: object[]) => [first] }))).toContain('kWh')
  })

  it('are not blamed for one wrong figure among several', () => {
    expect(reasonFor(editedAll(winter, { 'energies.0.total_kwh': 1200 }))).toBeNull()
    expect(reasonFor(editedAll(winter, { 'energies.0.readings.0.new_index': 9000 }))).toBeNull()
  })

  it('are seen when subscription and CTA cover other days', () => {
    expect(reasonFor(editedAll(winter, { 'energies.0.taxes': ([, ...rest]: object[]) => rest }))).toContain('jours')
  })
})

describe('days covered', () => {
  const line = (from: string, to: string) => {
    const [supply] = fieldInvoice({ energies: [{ period: { from, to } }] }).energies
    return supply?.period ?? { from: null, to: null }
  }

  it('counts each day once, in any order', () => {
    const whole = [line('2025-12-05', '2026-02-04')]
    const parts = [line('2026-02-01', '2026-02-04'), line('2025-12-05', '2026-01-31'), line('2025-12-10', '2025-12-20')]
    expect(coverOtherDays(whole, parts)).toBe(false)
    expect(coverOtherDays(whole, parts.slice(1))).toBe(true)
  })

  it('says nothing without dates', () => {
    expect(coverOtherDays([line('2025-12-05', '2026-02-04')], [])).toBe(false)
    expect(coverOtherDays([{ from: null, to: null }], [line('2025-12-05', '2026-02-04')])).toBe(false)
  })
})
