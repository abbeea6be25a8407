import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../reading/read-document.js'
import { composeTextPdf } from '../../testing/compose-pdf.js'
import { extractInvoice } from './extract-invoice.js'
import { invoiceSchema } from './invoice-schema.js'

const specimens = resolve(import.meta.dirname, '../../../specimens/e-invoices')
const read = (name: string) => readDocument({ name, bytes: new Uint8Array(readFileSync(resolve(specimens, name))) })

const letter = ['Madame, Monsieur,', 'Nous vous remercions de votre visite et restons à votre disposition.']

describe('extractInvoice', () => {
  it('takes an electronic invoice as it is told', async () => {
    const { invoice, overall_confidence: overall, needs_review: review } = extractInvoice(await read('gaz-ubl.xml'))
    expect([overall, review]).toEqual([1, false])
    expect(invoice.number?.evidence[0]?.source).toBe('factur-x')
    const { total_excluding_tax: net, total_tax: tax, total_including_tax: gross } = invoice
    expect(Math.round(100 * ((net?.value ?? 0) + (tax?.value ?? 0)))).toBe(Math.round(100 * (gross?.value ?? -1)))
    expect(invoice.seller.siren?.value).toMatch(/^\d{9}$/)
    expect(invoice.lines.length).toBeGreaterThan(1)
  })

  it('gives the amounts of a credit note as negative', async () => {
    const { invoice } = extractInvoice(await read('avoir-cii.xml'))
    expect(invoice.kind?.value).toBe('avoir')
    expect(invoice.total_including_tax?.value).toBeLessThan(0)
    expect(invoice.lines.every(({ amount }) => (amount?.value ?? 0) <= 0)).toBe(true)
  })

  it('is an object of its schema', async () => {
    const { invoice } = extractInvoice(await read('electricite-cii.xml'))
    expect(invoiceSchema.parse(JSON.parse(JSON.stringify(invoice)))).toEqual(JSON.parse(JSON.stringify(invoice)))
    expect(invoiceSchema.safeParse({ ...invoice, issue_date: 'demain' }).success).toBe(false)
  })

  it('refuses a letter, or reads it with a warning', async () => {
    const document = await readDocument({ name: 'lettre.pdf', bytes: await composeTextPdf(letter) })
    expect(() => extractInvoice(document)).toThrow(expect.objectContaining({ code: 'not_an_invoice' }))
    const { warnings, needs_review: review, overall_confidence: overall } = extractInvoice(document, { strict: false })
    expect(warnings.map(({ code }) => code)).toEqual(['invoice_unsure'])
    expect([review, overall]).toEqual([true, 0])
  })

  it('refuses a threshold that is none', async () => {
    const document = await read('gaz-ubl.xml')
    expect(() => extractInvoice(document, { reviewThreshold: 2 })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })
})
