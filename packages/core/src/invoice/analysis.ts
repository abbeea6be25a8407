import type { ReferenceData } from '../energy/reference-data.js'
import type { Clock } from '../input/clock.js'
import type { InputFile } from '../input/input-file.js'
import type { Limits } from '../input/limits.js'
import type { MaskOptions } from '../models/masking/mask-options.js'
import type { VisionModel } from '../models/vision-model.js'
import type { ThemeOptions } from '../pdf/theme-options.js'
import type { Warning } from '../reading/document.js'
import type { PageGeometry } from '../reading/page-geometry.js'
import type { OcrUse } from '../reading/ocr-use.js'
import type { OcrEngine } from '../reading/ocr-engine.js'
import type { ReadingStep } from '../reading/read-options.js'
import type { AuditOptions } from './audit/audit-energy-invoice.js'
import type { InvoiceAudit } from './audit/audit-result.js'
import type { ModelUse } from './extraction/by-model/model-reading.js'
import type { LabelHints } from './extraction/label-hints/label-hint.js'
import type { EnergyInvoice, RequestedType } from './energy-invoice.js'
import type { Anonymity } from './report/anonymity.js'
import type { RequestedTypeAlias } from './requested-type.js'

export type { RequestedType }

/** What to analyse, and how strictly. */
export interface AnalysisRequest {
  /** The pages of one invoice: one PDF, or several files in the order of its pages. */
  files: readonly InputFile[]
  /** The energy expected, in any writing that callers use (`gas` for `gaz`). @default 'auto' */
  type?: RequestedType | RequestedTypeAlias
  /** Confidence from which the detected energy type counts, 0..1. @default 0.5 */
  confidenceMin?: number
  /** Refuse a document whose energy contradicts `type` or stays unknown; otherwise warn. @default true */
  strict?: boolean
}

export type AnalysisStage = 'reading' | 'extraction' | 'audit' | 'report'

/**
 * Where a long analysis stands.
 *
 * @example
 * ```ts
 * await analyzeEnergyInvoice(
 *   { files },
 *   { onProgress: ({ stage, step, page, pages }) => console.error(stage, step ?? '', page ?? '', pages ?? '') },
 * )
 * ```
 */
export interface AnalysisProgress {
  stage: AnalysisStage
  /** In `reading` only: what has been done to the pages that `page` counts. */
  step?: ReadingStep
  /** In `reading` only: pages that have gone through this step, from 1. */
  page?: number
  /** In `reading` only: pages that go through this step in all. */
  pages?: number
}

/** What the analysis takes from its surroundings. */
export interface AnalysisContext {
  /** @default the machine's clock */
  clock?: Clock
  signal?: AbortSignal
  /** How much one document may ask for; only the limits to change, the others keep their defaults. */
  limits?: Partial<Limits>
  /**
   * Engine that reads the pages that are pictures; `false` leaves them unread, with a warning.
   * @default Tesseract, shared by all calls of the process
   */
  ocr?: OcrEngine | false
  /** Languages of the document for OCR, the main one first, ISO 639-2: `fra`, `deu`, `eng`. @default ['fra'] */
  languages?: readonly string[]
  onProgress?: (progress: AnalysisProgress) => void
  /** Overall confidence below which `needs_review` is set. @default 0.85 */
  reviewThreshold?: number
  /** Earlier bills of the same customer, for the rules over several bills (`AuditOptions.earlierInvoices`). @default none */
  earlierInvoices?: AuditOptions['earlierInvoices']
  /** Offers to compare the bill with beside the public reference (`AuditOptions.offers`). @default none */
  offers?: AuditOptions['offers']
  /** Dated tariffs and taxes (`AuditOptions.reference`). @default the tables that come with the package */
  reference?: ReferenceData
  /** Brand, logo, contact, disclaimer, colours and fonts of both reports. @default the house style */
  theme?: ThemeOptions
  /** How much the anonymous report may tell: days or months, the département or nothing of the address. @default days, nothing */
  anonymity?: Anonymity
  /** What corrections of earlier bills have taught (`learnFromCorrections`). */
  labelHints?: LabelHints
  /**
   * A second reader. Its values count only where the document shows them: they fill gaps, confirm, or disagree visibly. The
   * text of the pages is sent to it.
   * @default none: rules alone
   */
  model?: VisionModel
  /**
   * What is hidden from the model in the text of the pages. Absent: what has a recognisable form and what the rules read of
   * the customer, unless the model is local. `false`: nothing.
   */
  mask?: MaskOptions | false
  /** Send the pictures of the pages as well, which are never masked; the model must take pictures. @default false */
  sendPictures?: boolean
}

/** How the result came about. */
export interface Provenance {
  /** Hex SHA-256 of the input. */
  sha256: string
  /** Sources that contributed at least one value, in order of trust. */
  sources: readonly string[]
  /** Version of @constat/core. */
  version: string
  analyzed_at: string
  /** What read the pages that are pictures, and its tokens; null when no picture was read. */
  ocr: OcrUse | null
  /** What the second reader was, took and did; null when there was none, or it gave no answer. */
  model: ModelUse | null
}

/** One call's worth: the invoice, its audit, the highlights and the two reports. */
export interface EnergyInvoiceAnalysis {
  invoice: EnergyInvoice
  audit: InvoiceAudit
  /** 3 or 4 French lines, plain text, no names. */
  highlights: readonly string[]
  /** The two PDF files. */
  reports: { full: Uint8Array; anonymous: Uint8Array }
  /** 0..1 */
  overall_confidence: number
  needs_review: boolean
  warnings: readonly Warning[]
  provenance: Provenance
  /** The pages that were read, without their words: what the places of `evidence` refer to. */
  pages: readonly PageGeometry[]
  /** Milliseconds per stage, and in all. */
  timings: Readonly<Record<AnalysisStage | 'total', number>>
}
