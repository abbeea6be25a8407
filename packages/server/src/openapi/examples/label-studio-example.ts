import type { ReviewImportAnswer } from '../../http/schemas/review-schemas.js'
import type { StudioTask } from '../../reviews/label-studio/studio-task.js'
import { reviewSummaryExample } from './review-example.js'

const place = { x: 68, y: 41, width: 14, height: 1.8, rotation: 0 }
const region = {
  id: 'totals.net_to_pay',
  to_name: 'page',
  item_index: 0,
  original_width: 1131,
  original_height: 1600,
  image_rotation: 0 as const,
}

export const studioTaskExample: StudioTask = {
  data: {
    pages: ['data:image/jpeg;base64,/9j/4AAQSkZJRg=='],
    review_id: reviewSummaryExample.id,
    kind: 'energy-invoice',
    files: 'facture-2025-08.pdf',
    reasons: 'Confiance d’ensemble de 0,71, sous le seuil de 0,85.',
  },
  predictions: [
    {
      model_version: 'constat-0.1.0',
      score: 0.71,
      result: [
        {
          ...region,
          score: 0.62,
          from_name: 'champ',
          type: 'rectanglelabels',
          value: { ...place, rectanglelabels: ['totals.net_to_pay'] },
        },
        { ...region, score: 0.62, from_name: 'valeur', type: 'textarea', value: { ...place, text: ['12,4'] } },
      ],
    },
  ],
}

export const annotatedTaskExample = {
  id: 41,
  data: { review_id: reviewSummaryExample.id },
  annotations: [
    {
      id: 7,
      was_cancelled: false,
      updated_at: '2026-11-20T10:12:00.000000Z',
      result: [
        {
          ...region,
          from_name: 'champ',
          type: 'rectanglelabels',
          value: { ...place, rectanglelabels: ['totals.net_to_pay'] },
        },
        { ...region, from_name: 'valeur', type: 'textarea', value: { ...place, text: ['112,40'] } },
      ],
    },
  ],
}

export const reviewImportExample: ReviewImportAnswer = {
  counts: { corrected: 1, confirmed: 0, not_annotated: 1, unknown_review: 1, unreadable: 0 },
  tasks: [
    {
      task: 41,
      review_id: reviewSummaryExample.id,
      outcome: 'corrected',
      problems: [{ label: 'montant_ttc', text: 'illisible', reason: 'unreadable_value' }],
    },
    { task: 42, review_id: '1f0e8a7c-52f7-4d0b-8f4e-5d5b1c3a9e77', outcome: 'not_annotated', problems: [] },
    { task: 43, review_id: null, outcome: 'unknown_review', problems: [] },
  ],
}
