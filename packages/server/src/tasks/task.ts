import type { ProgressState } from '../progress/track-progress.js'

/** As the services before this one named them. */
export const taskStatuses = ['PENDING', 'STARTED', 'RETRY', 'SUCCESS', 'FAILURE'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const sourceKinds = ['pdf', 'images'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface TaskError {
  /** One of `errorStatuses`. */
  readonly code: string
  /** French, for who sent the invoice. */
  readonly detail: string
}

/** An invoice that was accepted, to be analysed later. Times in milliseconds since 1970 UTC. */
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
  readonly progress: ProgressState | null
  readonly error: TaskError | null
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** When the task and its files are removed; null until it has ended. */
  readonly expiresAt: number | null
}

export function hasEnded({ status }: Pick<Task, 'status'>): boolean {
  return status === 'SUCCESS' || status === 'FAILURE'
}
