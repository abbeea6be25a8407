import { describe, expect, it } from 'vitest'
import {
  blindInvoices,
  examInvoices,
  laterInvoices,
  ordinaryInvoices,
  specimenInvoices,
} from '../../scripts/specimens/invoices/catalog.js'
import { documentOfSpecimen } from './read-invoices.js'
import { corporaBeside, scoreCorpus, scoreSpecimens, summarizeScores } from './score-documents.js'

const corpus = await scoreCorpus(corporaBeside)

describe('specimens of invoices', () => {
  it.each([...specimenInvoices, ...blindInvoices, ...ordinaryInvoices])('$id adds up', ({ id, truth }) => {
    const { total_excluding_tax: net, total_tax: tax, total_including_tax: gross } = truth
    // A hotel collects a stay tax beside the VAT: 0.90 EUR for two persons and three nights.
    const beside = id === 'hotel' ? 5.4 : 0
    expect(Math.round(100 * ((net ?? 0) + (tax ?? 0) + beside))).toBe(Math.round(100 * (gross ?? 0)))
  })

  it.each([...specimenInvoices, ...blindInvoices, ...ordinaryInvoices])(
    '$id prints its gross total',
    async (specimen) => {
      const { pages } = await documentOfSpecimen(specimen)
      const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n')
      const gross = Math.abs(specimen.truth.total_including_tax ?? 0).toFixed(2)
      expect(text.replace(/[\s.,']/g, '')).toContain(gross.replace('.', ''))
    },
  )

  it('are read: at least 95 % of number, date, seller and totals, and at most two false', async () => {
    const {
      right,
      printed,
      false: wrong,
    } = summarizeScores(
      await scoreSpecimens([
        ...specimenInvoices,
        ...examInvoices,
        ...laterInvoices,
        ...blindInvoices,
        ...ordinaryInvoices,
      ]),
    )
    expect(printed).toBeGreaterThan(90)
    expect(right / printed).toBeGreaterThanOrEqual(0.95)
    expect(wrong).toBeLessThanOrEqual(2)
  })
})

describe.skipIf(corpus.length === 0)('invoices of others (shared/corpora/generic-invoices)', () => {
  it('are read by rules alone: at least 95 %, and at most two false', () => {
    const { right, printed, false: wrong } = summarizeScores(corpus)
    expect(printed).toBeGreaterThan(60)
    expect(right / printed).toBeGreaterThanOrEqual(0.95)
    expect(wrong).toBeLessThanOrEqual(2)
  })
})
