import { describe, expect, it } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sampleOffer } from '../testing/sample-offer.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'
import { earlierInvoicesOf, offersOf } from './companion-fields.js'

const { invoice } = sampleAnalysis()
const refusal = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    return (error as { userMessage: string }).userMessage
  }
  throw new Error('was accepted')
}

describe('offers and earlier bills of a form', () => {
  it('are none when not sent, or blank', () => {
    expect(offersOf(undefined)).toBeNull()
    expect(offersOf(' ')).toBeNull()
    expect(earlierInvoicesOf(undefined)).toEqual([])
  })

  it('are read from JSON, earlier bills one per field', () => {
    expect(offersOf(JSON.stringify([sampleOffer]))).toMatchObject([{ name: sampleOffer.name, power_kva: null }])
    const text = JSON.stringify(invoice)
    expect(earlierInvoicesOf(text)).toHaveLength(1)
    expect(earlierInvoicesOf([text, text])).toHaveLength(2)
  })

  it.each([
    [() => offersOf('{'), 'Champ « offers » invalide : attendu du JSON.'],
    [() => offersOf(['[]', '[]']), 'Champ « offers » invalide : attendu un seul texte.'],
    [
      () => offersOf(JSON.stringify([{ ...sampleOffer, date: 'secret' }])),
      'Champ « offers » invalide : en offers.0.date, attendu une date AAAA-MM-JJ du calendrier.',
    ],
    [
      () => earlierInvoicesOf('{"schema_version":"secret"}'),
      'Champ « earlier_invoices » invalide : en invoice.schema_version, attendu une facture telle que l’analyse la rend (energy-invoice/1).',
    ],
    [() => earlierInvoicesOf(Array(13).fill('{}')), 'Champ « earlier_invoices » invalide : attendu 12 au maximum.'],
  ])('are refused with the place of the fault, never its value: %#', (read, sentence) => {
    expect(refusal(read)).toBe(sentence)
  })

  it('reach the analysis, and the answer has what was asked for and no more', async () => {
    const given: unknown[] = []
    const { url } = await serveForTest({
      analysisContext: { offers: [] },
      analyze: (_, { offers, earlierInvoices } = {}) => {
        given.push([Array.isArray(offers) ? offers.length : null, earlierInvoices?.length])
        return Promise.resolve(sampleAnalysis())
      },
    })
    const post = async (fields: Record<string, string>) => {
      const headers = { 'X-API-Key': testKey }
      const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm({ fields }) })
      return (await response.json()) as object
    }
    expect(Object.keys(await post({}))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/offers|recomputation/)]),
    )
    expect(
      await post({ offers: JSON.stringify([sampleOffer]), earlier_invoices: JSON.stringify(invoice) }),
    ).toHaveProperty('offers')
    const answer = await post({ include: 'recomputation,offers' })
    expect(answer).toHaveProperty('offers')
    expect(answer).toHaveProperty('recomputation.billed.ttc', 112.4)
    expect(given).toEqual([
      [0, undefined],
      [1, 1],
      [0, undefined],
    ])
  })
})
