import {
  confidenceLevels,
  listFields,
  type EnergyInvoiceAnalysis,
  type Evidence,
  type InputFile,
  type ListedField,
} from '@constat/core'
import { boxAsSent } from '../evidence/box-as-sent.js'
import type { ReviewToOpen } from './reviews.js'
import type { ReviewEvidence, ReviewField, ReviewValue } from './review.js'

export interface ReviewedBill {
  readonly keyId: string
  readonly files: readonly InputFile[]
  readonly analysis: EnergyInvoiceAnalysis
  /** Overall confidence below which `needs_review` was set, 0..1. */
  readonly threshold: number
}

/** The review of an energy bill; null where its analysis asks for none. */
export function energyInvoiceReview({ keyId, files, analysis, threshold }: ReviewedBill): ReviewToOpen | null {
  const { invoice, pages, overall_confidence: overallConfidence } = analysis
  if (!analysis.needs_review) return null
  const geometryOf = new Map(pages.map((page) => [page.number, page]))
  const placeOf = ({ page, box, quote }: Evidence): ReviewEvidence => ({
    page,
    box: page === null || box === null ? null : boxAsSent(box, geometryOf.get(page)),
    quote,
  })
  const fields = listFields(invoice).map((field) => reviewField(field, placeOf))
  return {
    kind: 'energy-invoice',
    keyId,
    files,
    pages: pages.map(({ number, widthPt, heightPt }) => ({ number, widthPt, heightPt })),
    fields,
    overallConfidence,
    reasons: reasonsOf(analysis, fields, threshold),
    reading: invoice,
  }
}

function reviewField({ field, ...about }: ListedField, placeOf: (evidence: Evidence) => ReviewEvidence): ReviewField {
  return {
    ...about,
    value: field === null ? null : (field.value as ReviewValue),
    confidence: field?.confidence ?? null,
    evidence: printedFirst(field?.evidence ?? []).map(placeOf),
  }
}

/** A value stands first where it is printed, then where others are that it follows from. */
function printedFirst(evidence: readonly Evidence[]): Evidence[] {
  const isDerived = ({ source }: Evidence) => source === 'derived'
  return [...evidence.filter((one) => !isDerived(one)), ...evidence.filter(isDerived)]
}

function reasonsOf(
  { audit, warnings, overall_confidence: confidence }: EnergyInvoiceAnalysis,
  fields: readonly ReviewField[],
  threshold: number,
): string[] {
  const doubtful = fields.filter((field) => (field.confidence ?? 1) < confidenceLevels.uncertain).length
  return [
    ...(confidence < threshold
      ? [`Confiance d’ensemble de ${french(confidence)}, sous le seuil de ${french(threshold)}.`]
      : []),
    ...(doubtful === 0
      ? []
      : [doubtful === 1 ? 'Une valeur lue est incertaine.' : `${doubtful} valeurs lues sont incertaines.`]),
    ...audit.review,
    ...warnings.filter(({ path }) => path !== undefined).map(({ message }) => message),
  ]
}

function french(share: number): string {
  return share.toLocaleString('fr-FR', { maximumFractionDigits: 3 })
}
