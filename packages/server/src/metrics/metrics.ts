import type { EnergyInvoiceAnalysis } from '@constat/core'
import type { JobQueue } from '../jobs/job-queue.js'
import type { ModelUse } from './measure-models.js'
import type { TextReading } from '../ocr/text-reading.js'

export type DeliveryOutcome = 'delivered' | 'failed'
export type BackupOutcome = 'stored' | 'failed'
/** Whether an invoice was read for it, answered from what is kept, or shared with another call under way. */
export type ExtractionCache = 'miss' | 'hit' | 'shared'
export type WoundWork = 'assessment' | 'comparison'
export type JobOutcome = 'completed' | 'retried' | 'dead'

/**
 * What this process tells a monitor, by what happened: no caller knows a name of a measure. Nothing here takes a path, an
 * id, a name or an address: every label has few values, known beforehand (docs/decisions/0021-measures.md).
 */
export interface Metrics {
  /** @param route pattern of the route, such as `/v1/jobs/:task_id`; null where none matched */
  requestEnded(request: { method: string; route: string | null; status: number; seconds: number }): void
  analysisEnded(analysis: Pick<EnergyInvoiceAnalysis, 'pages' | 'timings' | 'provenance'>): void
  /** @param code of the error, one of `errorStatuses` */
  analysisFailed(code: string): void
  /** An extraction of an invoice was answered. */
  extractionAsked(cache: ExtractionCache): void
  /** @param outcome `success` or the code of the error, one of `errorStatuses` */
  extractionEnded(outcome: string, seconds: number): void
  /** @param outcome `success` or the code of the error, one of `errorStatuses` */
  woundEnded(work: WoundWork, outcome: string, seconds: number): void
  /** A model that looks at wounds, or reads pictures of an invoice, answered, whatever it said. */
  modelAnswered(use: ModelUse): void
  /** Pictures were read for their text alone. */
  textRead(reading: TextReading): void
  /** One attempt of one webhook. */
  webhookAttempted(outcome: DeliveryOutcome, seconds: number): void
  /** One run of the backup of one analysis. */
  backedUp(outcome: BackupOutcome, seconds: number): void
  /** One run of one job. */
  jobEnded(kind: string, outcome: JobOutcome, seconds: number): void
  /** Tells the depth and the age of a queue from now on, asked each time that the measures are read. */
  watchQueue(queue: Pick<JobQueue, 'counts'>): void
  /** Tells what analyses do in this process, asked each time that the measures are read. */
  watchAnalyses(slots: { readonly running: number; readonly waiting: number }): void
  /** Tells the bytes of uploads that are held, asked each time that the measures are read. */
  watchUploads(uploads: { readonly heldBytes: number }): void
  /** All measures, in the text format of Prometheus 0.0.4. */
  exposition(): Promise<string>
  readonly contentType: string
}
