import type { EnergyInvoiceAnalysis } from '@constat/core'
import { doubtfulAnalysis } from '../../src/testing/serve-reviews.test-support.js'

/** A reading whose total is least sure, then its VAT; everything else is sure. */
export function doubtfulBill(): EnergyInvoiceAnalysis {
  const analysis = doubtfulAnalysis()
  const { totals } = analysis.invoice
  const lessSure = (field: typeof totals.ttc, confidence: number) => (field === null ? null : { ...field, confidence })
  const doubtful = { ...totals, ttc: lessSure(totals.ttc, 0.62), vat: lessSure(totals.vat, 0.84) }
  return { ...analysis, invoice: { ...analysis.invoice, totals: doubtful } }
}
