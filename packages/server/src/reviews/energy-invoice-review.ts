import {
  confidenceLevels,
  cornersOfBox,
  listFields,
  type Box,
  type EnergyInvoiceAnalysis,
  type Evidence,
  type InputFile,
  type ListedField,
} from '@constat/core'
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
    box: page === null || box === null ? null : around(cornersOfBox(box, geometryOf.get(page))),
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
    evidence: field?.evidence.map(placeOf) ?? [],
  }
}

/** A photo was straightened to be read: on the picture that was sent, a box has four corners of its own. */
function around(corners: readonly (readonly [x: number, y: number])[]): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x: rounded(x), y: rounded(y), width: rounded(Math.max(...xs) - x), height: rounded(Math.max(...ys) - y) }
}

/** To less than a pixel of any picture that is shown. */
function rounded(length: number): number {
  return Math.round(length * 100_000) / 100_000
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
