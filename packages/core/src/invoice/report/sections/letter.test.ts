import { describe, expect, it } from 'vitest'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { electricityBill } from '../../../testing/sample-bills.js'
import { edited } from '../../../testing/edited.js'
import { auditEnergyInvoice } from '../../audit/audit-energy-invoice.js'
import { composeLetter } from './letter.js'

const findingsOf = (bill: typeof electricityBill) =>
  auditEnergyInvoice(fieldInvoice(bill), { clock: () => new Date('2025-12-01') }).findings

describe('letter of claim', () => {
  it('does not turn a price above the market into a claim', () => {
    const dear = edited(electricityBill, 'energies.0.consumption.0.amount_ht', () => 79.23)
    const observations = findingsOf(dear).filter(({ rule_id: id }) => id === 'E-PRC-01')
    expect(observations).toMatchObject([{ severity: 2, letter: '' }])
    expect(composeLetter(fieldInvoice(dear), observations)).toBeNull()
  })

  it('quotes a claim beside it, and only that', () => {
    const wrong = edited(electricityBill, 'energies.0.consumption.0.amount_ht', (amount: number) => amount + 10)
    const [claim] = findingsOf(wrong).filter(({ rule_id: id }) => id === 'E-ARI-04')
    const letter = composeLetter(fieldInvoice(wrong), claim === undefined ? [] : [claim, { ...claim, letter: '' }])
    expect(letter?.paragraphs.filter((text) => text.includes('écart'))).toEqual([claim?.letter])
  })
})
