import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldInvoice, type BareInvoice } from './field-invoice.js'

const folder = new URL('../../specimens/dev/truth/', import.meta.url)

/** Turns fields back into their values, so that lifting can be checked against its input. */
function lower(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lower)
  if (typeof value !== 'object' || value === null) return value
  if ('confidence' in value && 'value' in value) return value.value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lower(inner)]))
}

describe('fieldInvoice', () => {
  it.each(readdirSync(folder))('keeps every value of %s and invents none', (file) => {
    const truth = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { invoice: BareInvoice }
    expect(lower(fieldInvoice(truth.invoice))).toMatchObject(truth.invoice)
  })

  it('leaves what is absent null, with lists empty', () => {
    const invoice = fieldInvoice({ totals: { ttc: 12.5 } }, { confidence: 0.7 })
    expect(invoice.totals.ttc).toMatchObject({ value: 12.5, confidence: 0.7, evidence: [{ quote: '12.5' }] })
    expect(invoice.totals.ht).toBeNull()
    expect([invoice.energies, invoice.vat, invoice.instalment]).toEqual([[], [], null])
    expect(invoice.schema_version).toBe('energy-invoice/1')
  })
})
