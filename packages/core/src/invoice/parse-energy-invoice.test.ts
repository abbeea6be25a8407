import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidOptionError } from '../errors/invalid-option-error.js'
import { consistentBill } from '../testing/consistent-bill.js'
import { edited } from '../testing/edited.js'
import { fieldInvoice } from '../testing/field-invoice.js'
import { randomBillPlan } from '../testing/random-bill.js'
import { electricityBill } from '../testing/sample-bills.js'
import { parseEnergyInvoice } from './parse-energy-invoice.js'

const stored = (data: unknown): unknown => JSON.parse(JSON.stringify(data))
const refusal = (data: unknown): InvalidOptionError => {
  try {
    parseEnergyInvoice(data)
  } catch (error) {
    if (error instanceof InvalidOptionError) return error
  }
  throw new Error('was accepted')
}

describe('parseEnergyInvoice', () => {
  it('gives every stored invoice back as it was', () => {
    fc.assert(
      fc.property(randomBillPlan, (plan) => {
        const invoice = fieldInvoice(consistentBill(plan))
        expect(parseEnergyInvoice(stored(invoice))).toMatchObject(invoice)
      }),
      { numRuns: 50 },
    )
  })

  it('names the place of what is wrong, and never repeats a text of the bill', () => {
    const wrong = fieldInvoice(edited(electricityBill, 'energies.0.power_kva', () => 'Camille Specimen'))
    const error = refusal(stored(wrong))
    expect(error.details).toMatchObject({ option: 'invoice.energies.0.power_kva.value' })
    expect(error.message).not.toContain('Camille')
  })

  it.each([null, [[]], 'texte', {}, { schema_version: 'energy-invoice/2' }])('refuses %j', (data) => {
    expect(refusal(data).code).toBe('invalid_option')
  })
})
