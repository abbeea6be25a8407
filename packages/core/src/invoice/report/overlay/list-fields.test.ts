import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../reading/read-document.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { electricityBill } from '../../../testing/sample-bills.js'
import { extractEnergyInvoice } from '../../extraction/extract-energy-invoice.js'
import { leavesOf } from '../../extraction/label-hints/field-at-path.js'
import { listFields } from './list-fields.js'

const path = new URL('../../../../specimens/demonstration/facture-demonstration.pdf', import.meta.url)

async function demonstration() {
  const document = await readDocument({ name: 'facture.pdf', bytes: new Uint8Array(readFileSync(path)) })
  return extractEnergyInvoice(document).invoice
}

describe('listFields', () => {
  it('has every field that was read, once, and those that were not', async () => {
    const invoice = await demonstration()
    const fields = listFields(invoice)
    const read = fields.filter(({ field }) => field !== null)
    expect(read.length).toBeGreaterThan(90)
    expect(new Map(read.map(({ path: place, field }) => [place, field]))).toEqual(new Map(leavesOf(invoice)))
    expect(new Set(fields.map(({ path: place }) => place)).size).toBe(fields.length)
    expect(fields.filter(({ field }) => field === null).map(({ label }) => label)).toContain('Chèque énergie')
  })

  it('tells types and choices that every value read agrees with', async () => {
    const types = { text: 'string', date: 'string', number: 'number', boolean: 'boolean' }
    for (const { path: place, type, choices, field } of listFields(await demonstration())) {
      if (field === null) continue
      expect(typeof field.value, place).toBe(types[type])
      if (type === 'date') expect(field.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (choices !== null) expect(choices.map(({ value }) => value)).toContain(field.value)
    }
  })

  it('names fields, lines, units and choices in French', () => {
    const fields = new Map(listFields(fieldInvoice(electricityBill)).map((field) => [field.path, field]))
    expect(fields.get('energies[0].consumption[0].unit_price_ht')).toMatchObject({
      label: 'Prix du kWh HT',
      line: expect.stringMatching(/ du \d\d\/\d\d\/\d\d$/) as string,
      type: 'number',
      unit: '€/kWh',
      choices: null,
    })
    expect(fields.get('invoice.issue_date')).toMatchObject({ type: 'date', unit: null, line: null })
    expect(fields.get('offer.regulated')?.type).toBe('boolean')
    expect(fields.get('kind')?.choices).toContainEqual({ value: 'avoir', label: 'Avoir' })
    expect(fields.get('instalment.amount')).toBeUndefined()
  })
})
