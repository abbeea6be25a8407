import type { RequestedType } from '../energy-invoice.js'
import type { LabelHints } from './label-hints/label-hint.js'

/** How strictly the energy of the document is checked. */
export interface ExtractionOptions {
  /** @default 'auto' */
  type?: RequestedType
  /** Confidence from which the detected energy counts, 0..1. @default 0.5 */
  confidenceMin?: number
  /** @default true */
  strict?: boolean
  /** Overall confidence below which `needs_review` is set. @default 0.85 */
  reviewThreshold?: number
  /** What corrections of earlier bills have taught (`learnFromCorrections`). */
  labelHints?: LabelHints
}
