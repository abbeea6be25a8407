import type { Page } from '../../reading/document.js'
import type { Evidence, Field } from '../field.js'
import data from './data/calibration.json' with { type: 'json' }
import { mapFields } from './map-fields.js'

/** A logistic curve from the confidence that the rules give to the share that is right. */
export interface Calibration {
  readonly intercept: number
  readonly slope: number
}

/** Rules never are certain: only an electronic invoice has confidence 1. */
const most = 0.995

/**
 * The confidence of rules as a share that is right, measured on bills whose layouts the rules had never seen
 * (docs/decisions/0011-calibrated-confidence.md). Only values of a text layer: for those of pictures there is no such
 * measurement yet, and they keep the confidence that their words limit. An electronic invoice keeps its 1, and what a
 * learned label has found its own.
 */
export function calibrateConfidence<Read>(
  invoice: Read,
  pages: readonly Page[],
  curve: Calibration = data.textLayer,
): Read {
  const recognised = new Set(pages.filter(({ origin }) => origin === 'ocr').map(({ number }) => number))
  const isCurved = ({ source, page }: Evidence): boolean =>
    source !== 'factur-x' && source !== 'hint' && (page === null || !recognised.has(page))
  const change = (field: Field<unknown>): Field<unknown> =>
    field.confidence < 1 && field.evidence.every(isCurved) && !(field.evidence.length === 0 && recognised.size > 0)
      ? { ...field, confidence: calibrated(field.confidence, curve) }
      : field
  return mapFields(invoice, change) as Read
}

/** Monotone, between 0 and `most`. */
export function calibrated(confidence: number, { intercept, slope }: Calibration): number {
  if (confidence <= 0) return 0
  const share = 1 / (1 + Math.exp(-(intercept + slope * logit(confidence))))
  return Math.round(Math.min(most, share) * 10_000) / 10_000
}

/** Logarithm of the odds, of a share between 0 and 1. */
export function logit(share: number): number {
  const inside = Math.min(0.999, Math.max(0.001, share))
  return Math.log(inside / (1 - inside))
}
