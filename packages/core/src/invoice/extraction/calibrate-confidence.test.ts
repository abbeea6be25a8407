import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../reading/document.js'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { electricityBill } from '../../testing/sample-bills.js'
import { calibrateConfidence, calibrated } from './calibrate-confidence.js'
import data from './data/calibration.json' with { type: 'json' }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const page = (origin: Page['origin']): Page => ({
  number: 1,
  widthPt: 595,
  heightPt: 842,
  origin,
  words: [],
  lines: [],
})
const ttcOf = (confidence: number, origin: Page['origin']) =>
  calibrateConfidence(fieldInvoice(electricityBill, { confidence }), [page(origin)]).totals.ttc?.confidence

describe('calibrated confidence', () => {
  it('keeps the order of the rules, and never is certain', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(calibrated(low, data.textLayer)).toBeLessThanOrEqual(calibrated(high, data.textLayer))
        expect(calibrated(high, data.textLayer)).toBeLessThan(1)
        expect(calibrated(low, data.textLayer)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('follows the curve on a text layer, and leaves pictures and electronic invoices as they are', () => {
    expect(ttcOf(0.9, 'text-layer')).toBe(calibrated(0.9, data.textLayer))
    expect(ttcOf(0.9, 'ocr')).toBe(0.9)
    expect(ttcOf(1, 'text-layer')).toBe(1)
  })

  it('was fitted on layouts that the rules had never seen', () => {
    expect(data.layouts.length).toBeGreaterThanOrEqual(3)
    expect(data.values).toBeGreaterThan(400)
    expect(data.textLayer.slope).toBeGreaterThan(0)
  })
})
