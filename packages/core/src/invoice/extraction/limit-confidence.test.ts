import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electricityBill } from '../../testing/sample-bills.js'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { recognisedPage } from '../../testing/recognised-page.js'
import type { Page } from '../../reading/document.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import type { Evidence } from '../field.js'
import { limitConfidence } from './limit-confidence.js'

const page = (confidence: number): Page =>
  recognisedPage([
    { text: '183,22 €', x: 300, y: 100, confidence },
    { text: 'elsewhere', x: 40, y: 400, confidence: 0.1 },
  ])

const around: Evidence = {
  source: 'rules',
  page: 1,
  box: { x: 0.4, y: 0.05, width: 0.4, height: 0.15 },
  quote: '183,22 €',
}

function billWith(evidence: readonly Evidence[]): EnergyInvoice {
  const bill = fieldInvoice(electricityBill)
  return { ...bill, totals: { ...bill.totals, ttc: { value: 183.22, confidence: 0.96, evidence } } }
}

const confidenceOn = (pages: readonly Page[], evidence: readonly Evidence[] = [around]): number | undefined =>
  limitConfidence(billWith(evidence), pages).totals.ttc?.confidence

describe('limitConfidence', () => {
  it('leaves what was read from words that the engine trusts, and from a text layer', () => {
    expect(confidenceOn([page(0.95)])).toBe(0.96)
    const printed: Page = { ...page(0.2), origin: 'text-layer' }
    expect(confidenceOn([printed])).toBe(0.96)
  })

  it('never raises it, and lowers it with the least certain word', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
            (each) => confidenceOn([page(each)]) ?? 0,
          )
          expect(low).toBeLessThanOrEqual(high ?? 0)
          expect(high).toBeLessThanOrEqual(0.96)
          expect(low).toBeGreaterThan(0.6)
        },
      ),
    )
  })

  it('believes the better of two places, and the worst of what a value is derived from', () => {
    const pages = [page(0.95), { ...page(0.3), number: 2 }]
    const [sure, doubtful] = [around, { ...around, page: 2 }]
    expect(confidenceOn(pages, [sure, doubtful])).toBe(0.96)
    const derived = [sure, doubtful].map((one) => ({ ...one, source: 'derived' as const }))
    expect(confidenceOn(pages, derived)).toBeLessThan(0.8)
  })

  it('does not doubt an electronic invoice', () => {
    expect(confidenceOn([page(0.2)], [{ ...around, source: 'factur-x' }])).toBe(0.96)
  })
})
