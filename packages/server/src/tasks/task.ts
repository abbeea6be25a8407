import type { AnalysisProgress, WoundStage } from '@constat/core'
import type { ProgressState } from '../progress/track-progress.js'

/** As the services before this one named them. */
export const taskStatuses = ['PENDING', 'STARTED', 'RETRY', 'SUCCESS', 'FAILURE'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** A bill as a PDF or as images of its pages. */
export const invoiceSources = ['pdf', 'images'] as const
export type InvoiceSource = (typeof invoiceSources)[number]
/** One photograph of a wound to assess, or several to compare. */
export const woundSources = ['wound', 'wounds'] as const
export type WoundSource = (typeof woundSources)[number]
export const sourceKinds = [...invoiceSources, ...woundSources] as const
export type SourceKind = InvoiceSource | WoundSource

export function isWoundSource(sourceKind: SourceKind): sourceKind is WoundSource {
  return (woundSources as readonly string[]).includes(sourceKind)
}

/** Where the work on a bill or on photographs stands. */
export type TaskProgress = ProgressState<AnalysisProgress['stage'] | WoundStage>

export interface TaskError {
  /** One of `errorStatuses`. */
  readonly code: string
  /** French, for who sent it. */
  readonly detail: string
}

/** A bill or photographs that were accepted, to be analysed later. Times in milliseconds since 1970 UTC. */
export interface Task {
  /** Unguessable; lower-case letters, digits and hyphens. */
  readonly id: string
  /** Of the API key that asked for it: no other sees it. */
  readonly keyId: string
  /** Of the job that analyses it. */
  readonly jobId: string
  readonly requestId: string
  readonly sourceKind: SourceKind
  readonly status: TaskStatus
  /** Day on whose quota the call was counted; null when it was not. */
  readonly countedDay: string | null
  readonly userId: number | bigint | null
  readonly invoiceId: number | bigint | null
  readonly externalRef: string | null
  readonly customerName: string | null
  readonly webhookUrl: string | null
  readonly bodyDigest: string
  readonly attempts: number
  readonly progress: TaskProgress | null
  readonly error: TaskError | null
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** The task that this one does again; null for one that was sent. */
  readonly retryOf: string | null
  /** Whether what was sent is still in the store. */
  readonly hasInputs: boolean
  /** When the task and its files are removed; null until it has ended. */
  readonly expiresAt: number | null
}

export function hasEnded({ status }: Pick<Task, 'status'>): boolean {
  return status === 'SUCCESS' || status === 'FAILURE'
}

/** Whether it can be done again without its files being sent again. Photographs of wounds are not kept for that. */
export function canRetry({
  status,
  hasInputs,
  sourceKind,
}: Pick<Task, 'status' | 'hasInputs' | 'sourceKind'>): boolean {
  return status === 'FAILURE' && hasInputs && !isWoundSource(sourceKind)
}
