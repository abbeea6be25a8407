import type {
  AnalysisContext,
  AnalysisProgress,
  AnalysisRequest,
  EnergyInvoiceAnalysis,
  LabelHints,
  PackedError,
} from '@constat/core'
import type { AnalysisConfig } from '../config/analysis-config.js'
import type { HintLesson } from '../hints/hint-lesson.js'
import type { InvoiceReading, InvoiceRequest } from '../extraction/invoice-reading.js'
import type { TextReading, TextRequest } from '../ocr/text-reading.js'

/** What of the context goes to the thread as it is. */
export const plainParts = [
  'limits',
  'languages',
  'reviewThreshold',
  'earlierInvoices',
  'offers',
  'labelHints',
  'reference',
  'theme',
  'anonymity',
] as const satisfies readonly (keyof AnalysisContext)[]

/** The part of the context that is plain data: functions and engines cannot go to another thread. */
export interface PlainContext extends Pick<AnalysisContext, (typeof plainParts)[number]> {
  /** What the clock of the caller said when the bill was handed over. */
  now: Date
  ocr?: false
}

/** What the thread is made with, once. */
export interface AnalysisThreadSettings extends AnalysisConfig {
  /** Of every bill whose own context says nothing else: a logo and fonts that stay in the thread are decoded once. */
  readonly reports: Pick<AnalysisContext, 'theme' | 'anonymity'>
}

/** What the server says to the thread; `id` counts the orders. */
export type AnalysisOrder =
  | { kind: 'analyze'; id: number; request: AnalysisRequest; context: PlainContext; wantsProgress: boolean }
  | { kind: 'read'; id: number; request: TextRequest }
  | { kind: 'learn'; id: number; request: HintLesson }
  | { kind: 'extract'; id: number; request: InvoiceRequest }
  | { kind: 'abort'; id: number }
  | { kind: 'close' }

/** What the thread says to the server. */
export type AnalysisReport =
  /** The thread takes orders. */
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; progress: AnalysisProgress }
  /** The order to abort has arrived: a thread that is stuck would not say so. */
  | { kind: 'aborting'; id: number }
  | { kind: 'result'; id: number; result: EnergyInvoiceAnalysis | TextReading | LabelHints | InvoiceReading }
  | { kind: 'error'; id: number; error: PackedError }
  | { kind: 'closed' }
