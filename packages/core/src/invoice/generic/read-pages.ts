import { layoutDocument } from '../../layout/layout-document.js'
import type { Document } from '../../reading/document.js'
import { calibrateConfidence } from '../extraction/calibrate-confidence.js'
import { limitConfidence } from '../extraction/limit-confidence.js'
import { classifyInvoice } from './classify-invoice.js'
import calibration from './data/calibration.json' with { type: 'json' }
import type { Invoice } from './invoice.js'
import { pagesOfFirst } from './pages-of-first.js'
import { readInvoiceByRules } from './read-by-rules.js'

/** What the rules for any invoice make of the pages of a document. */
export interface PagesRead {
  invoice: Invoice
  /** How surely the pages show an invoice, 0..1. */
  likeness: number
  /** Page on which another invoice begins, from 1; null when there is only one. */
  nextFrom: number | null
}

/** Reads the pages of the first invoice of a document, with measured confidences. */
export function readPages({ pages, ...document }: Document): PagesRead {
  const { layouts, nextFrom } = pagesOfFirst(layoutDocument({ pages, ...document }))
  const read = limitConfidence(readInvoiceByRules(layouts), pages)
  return {
    invoice: calibrateConfidence(read, pages, calibration.textLayer),
    likeness: classifyInvoice(layouts),
    nextFrom,
  }
}
