import type { Evidence, Field, Invoice } from '@constat/core'
import { extractedFields } from '../extraction/extracted-fields.js'
import type { Extraction } from '../extraction/extraction.js'
import type { InvoiceReading } from '../extraction/invoice-reading.js'

/** What the reading of a plausible invoice of a plumber gives; for tests of what is around the reading. */
export function sampleReading(changed: Partial<InvoiceReading> = {}): InvoiceReading {
  return {
    invoice: sampleTradeInvoice(),
    overall_confidence: 0.93,
    needs_review: false,
    warnings: [],
    pages: [{ number: 1, widthPt: 595, heightPt: 842, origin: 'text-layer' }],
    ocr: null,
    timings: { reading: 11, extraction: 4 },
    ...changed,
  }
}

function sampleTradeInvoice(): Invoice {
  return {
    schema_version: 'invoice/1',
    kind: field('facture', 'FACTURE', 0.05),
    number: field('F-2026-0117', 'Facture n° F-2026-0117', 0.1),
    issue_date: field('2026-11-03', '03/11/2026', 0.13),
    currency: field('EUR', '€', 0.5),
    seller: {
      name: field('Plomberie Élan SARL', 'Plomberie Élan SARL', 0.02),
      address: field('12 rue des Tanneurs, 21000 Dijon', '12 rue des Tanneurs', 0.04),
      siret: field('30326504500017', 'SIRET 303 265 045 00017', 0.9),
      siren: null,
      vat_number: null,
    },
    buyer: { name: null },
    total_excluding_tax: field(1120.5, '1 120,50 €', 0.5),
    total_tax: field(224.1, '224,10 €', 0.52),
    total_including_tax: field(1344.6, '1 344,60 €', 0.54),
    taxes: [],
    lines: [
      {
        description: field('Remplacement d’un chauffe-eau', 'Remplacement d’un chauffe-eau', 0.3),
        quantity: field(1, '1', 0.3),
        unit_price: field(1000, '1 000,00', 0.3),
        amount: field(1000, '1 000,00', 0.3),
      },
      {
        description: { ...field('=Déplacement; « zone 2 »', '=Déplacement', 0.32), evidence: [] },
        quantity: null,
        unit_price: null,
        amount: field(120.5, '120,50', 0.32),
      },
    ],
  }
}

function field<T>(value: T, quote: string, y: number): Field<T> {
  const evidence: Evidence = { source: 'rules', page: 1, box: { x: 0.1, y, width: 0.25, height: 0.012 }, quote }
  return { value, confidence: 0.96, evidence: [evidence] }
}

/** What is kept of that reading. */
export function sampleExtraction(changed: Partial<Extraction> = {}): Extraction {
  const { invoice, pages, overall_confidence: overallConfidence, needs_review: needsReview, warnings } = sampleReading()
  return {
    id: '7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10',
    keyId: 'key-of-the-tests',
    fileName: 'facture.pdf',
    sha256: 'ab'.repeat(32),
    extractedAt: Date.parse('2026-11-20T09:00:00Z'),
    modelVersion: 'constat-test',
    overallConfidence,
    needsReview,
    reviewId: null,
    pages: pages.length,
    fields: extractedFields(invoice, pages),
    warnings,
    invoice,
    ...changed,
  }
}
