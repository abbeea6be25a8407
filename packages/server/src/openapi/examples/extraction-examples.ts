import type { Invoice } from '@constat/core'
import type { ExtractAnswer, ExtractionAnswer, WholeExtractionAnswer } from '../../http/schemas/extraction-schemas.js'

function read<T>(value: T, confidence: number, quote: string, y: number) {
  const evidence = { source: 'rules', page: 1, box: { x: 0.62, y, width: 0.2, height: 0.014 }, quote } as const
  return { value, confidence, evidence: [evidence] }
}

export const tradeInvoiceExample: Invoice = {
  schema_version: 'invoice/1',
  kind: read('facture', 0.98, 'FACTURE', 0.06),
  number: read('F-2026-0117', 0.97, 'F-2026-0117', 0.09),
  issue_date: read('2026-11-03', 0.97, '03/11/2026', 0.11),
  currency: read('EUR', 0.98, '€', 0.61),
  seller: {
    name: read('Plomberie Élan SARL', 0.93, 'Plomberie Élan SARL', 0.04),
    address: null,
    siret: read('30326504500017', 0.99, '303 265 045 00017', 0.95),
    siren: null,
    vat_number: null,
  },
  buyer: { name: null },
  total_excluding_tax: read(1120.5, 0.97, '1 120,50 €', 0.61),
  total_tax: read(224.1, 0.97, '224,10 €', 0.63),
  total_including_tax: read(1344.6, 0.98, '1 344,60 €', 0.65),
  taxes: [],
  lines: [
    {
      description: read('Remplacement d’un chauffe-eau', 0.9, 'Remplacement d’un chauffe-eau', 0.32),
      quantity: read(1, 0.9, '1', 0.32),
      unit_price: read(1120.5, 0.9, '1 120,50', 0.32),
      amount: read(1120.5, 0.9, '1 120,50', 0.32),
    },
  ],
}

const bbox = (y: number) => ({ x: 0.62, y, width: 0.2, height: 0.014 })

export const extractionExample: ExtractionAnswer = {
  id: '7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10',
  filename: 'facture-117.pdf',
  extracted_at: '2026-11-20T09:00:00.000Z',
  fields: [
    { label: 'numero_facture', value: 'F-2026-0117', confidence: 0.97, bbox: bbox(0.09), page: 1 },
    { label: 'date_facture', value: '2026-11-03', confidence: 0.97, bbox: bbox(0.11), page: 1 },
    { label: 'montant_ttc', value: '1344.60', confidence: 0.98, bbox: bbox(0.65), page: 1 },
  ],
  overall_confidence: 0.97,
  needs_review: false,
  model_version: 'constat-0.1.0+3fa1c2d4',
  pages: 1,
  review_id: null,
  warnings: [],
}

export const wholeExtractionExample: WholeExtractionAnswer = { ...extractionExample, invoice: tradeInvoiceExample }

const { id, ...data } = extractionExample
export const extractAnswerExample: ExtractAnswer = {
  success: true,
  data: { ...data, id },
  message: '3 champs lus.',
  cached: false,
  request_id: '5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11',
}
