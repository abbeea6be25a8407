import { describe, expect, it } from 'vitest'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { energyInvoiceReview } from './energy-invoice-review.js'

const files = [{ name: 'facture.pdf', bytes: new Uint8Array([1]) }]
const doubtful = () => ({ ...sampleAnalysis(), overall_confidence: 0.71, needs_review: true })
const reviewOf = (analysis = doubtful()) => energyInvoiceReview({ keyId: 'key', files, analysis, threshold: 0.85 })

describe('the review of an energy bill', () => {
  it('is asked for by the analysis alone', () => {
    expect(reviewOf()).toMatchObject({ kind: 'energy-invoice', keyId: 'key', files, overallConfidence: 0.71 })
    expect(reviewOf({ ...doubtful(), needs_review: false })).toBeNull()
  })

  it('tells every reason, each in a sentence', () => {
    const analysis = doubtful()
    const { invoice, audit } = analysis
    const totals = { ...invoice.totals, ht: { value: 92.5, confidence: 0.6, evidence: [] } }
    const reasons = reviewOf({
      ...analysis,
      invoice: { ...invoice, totals },
      audit: { ...audit, review: ['Le prix lu s’écarte de la référence.'] },
      warnings: [
        { code: 'label_hint_disagrees', message: 'À vérifier sur la facture.', path: 'totals.ttc' },
        { code: 'attachment_skipped', message: 'Une pièce jointe a été ignorée.' },
      ],
    })?.reasons
    expect(reasons).toEqual([
      'Confiance d’ensemble de 0,71, sous le seuil de 0,85.',
      'Une valeur lue est incertaine.',
      'Le prix lu s’écarte de la référence.',
      'À vérifier sur la facture.',
    ])
  })

  it('places values of a straightened photograph around their corners on what was sent', () => {
    // A quarter turn: what is at the top right of the page is at the top left of the picture.
    const projection = [0, 1, 0, -1, 0, 1, 0, 0, 1] as const
    const analysis = {
      ...doubtful(),
      pages: [{ number: 1, widthPt: 595, heightPt: 842, origin: 'ocr' as const, projection }],
    }
    const field = reviewOf(analysis)?.fields.find(({ path }) => path === 'totals.ttc')
    expect(field?.evidence).toEqual([
      { page: 1, box: { x: 0.4, y: 0.7, width: 0.02, height: 0.2 }, quote: 'Total TTC 112,40 €' },
    ])
  })

  it('places a value first where it is printed', () => {
    const analysis = doubtful()
    const { invoice } = analysis
    const place = { page: 1, box: { x: 0.5, y: 0.5, width: 0.1, height: 0.1 }, quote: null }
    const evidence = [
      { ...place, source: 'derived' as const },
      { ...place, source: 'rules' as const, quote: '92,50 €' },
    ]
    const totals = { ...invoice.totals, ht: { value: 92.5, confidence: 0.9, evidence } }
    const review = reviewOf({ ...analysis, invoice: { ...invoice, totals } })
    const quotes = review?.fields.find(({ path }) => path === 'totals.ht')?.evidence.map(({ quote }) => quote)
    expect(quotes).toEqual(['92,50 €', null])
  })
})
