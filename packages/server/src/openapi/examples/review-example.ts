import type { z } from 'zod'
import type { labelHintsSchema } from '../../http/schemas/hint-schemas.js'
import type { CorrectedReviewAnswer, ReviewAnswer, ReviewSummaryAnswer } from '../../http/schemas/review-schemas.js'

export const reviewSummaryExample: ReviewSummaryAnswer = {
  id: '7c1d2f0a-3b54-4e0e-9a61-5d2c8f6e1b90',
  key_id: '4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a',
  kind: 'energy-invoice',
  state: 'open',
  sha256: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
  files: ['facture-2025-08.pdf'],
  page_count: 1,
  overall_confidence: 0.71,
  reasons: ['Confiance d’ensemble de 0,71, sous le seuil de 0,85.', 'Une valeur lue est incertaine.'],
  created_at: '2026-11-20T09:00:00.000Z',
  decided_at: null,
  expires_at: '2026-12-20T09:00:00.000Z',
}

export const reviewExample: ReviewAnswer = {
  ...reviewSummaryExample,
  pages: [{ number: 1, width_pt: 595, height_pt: 842 }],
  fields: [
    {
      path: 'totals.net_to_pay',
      label: 'Net à payer',
      line: null,
      type: 'number',
      unit: '€',
      choices: null,
      value: 12.4,
      confidence: 0.62,
      evidence: [{ page: 1, box: { x: 0.68, y: 0.41, width: 0.14, height: 0.018 }, quote: '112,40 €' }],
    },
    {
      path: 'invoice.due_date',
      label: 'Échéance',
      line: null,
      type: 'date',
      unit: null,
      choices: null,
      value: null,
      confidence: null,
      evidence: [],
    },
    {
      path: 'energies[0].consumption[0].band',
      label: 'Poste',
      line: 'Heures pleines du 14/06/25',
      type: 'text',
      unit: null,
      choices: [
        { value: 'hp', label: 'Heures pleines' },
        { value: 'hc', label: 'Heures creuses' },
      ],
      value: 'hp',
      confidence: 0.93,
      evidence: [{ page: 1, box: { x: 0.08, y: 0.55, width: 0.12, height: 0.016 }, quote: 'Heures pleines' }],
    },
  ],
  corrections: [],
}

export const correctionsExample = [
  { path: 'totals.net_to_pay', value: 112.4 },
  { path: 'invoice.due_date', value: '2025-09-02' },
]

export const labelHintsExample: z.output<typeof labelHintsSchema> = {
  version: 1,
  hints: [
    {
      supplier: 'ilek',
      path: 'totals.net_to_pay',
      label: 'Reste à régler',
      relation: 'right',
      kind: 'amount',
      count: 1,
    },
  ],
}

export const correctedReviewExample: CorrectedReviewAnswer = {
  ...reviewExample,
  state: 'corrected',
  corrections: correctionsExample,
  decided_at: '2026-11-20T10:12:00.000Z',
  learned: labelHintsExample.hints,
}
