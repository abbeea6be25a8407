import type { InvoiceAnswer } from '../bill/bill-answer.js'
import type { ServerProgress } from '../bill/bill-progress.js'

export type JobStatus = 'PENDING' | 'STARTED' | 'RETRY' | 'SUCCESS' | 'FAILURE'

/** What the server tells of a job: `JobState` of docs/openapi.json. */
export interface JobState {
  readonly task_id: string
  readonly status: JobStatus
  readonly source_kind: string
  readonly attempts: number
  readonly progress: ServerProgress | null
  readonly error: { readonly code: string; readonly detail: string } | null
  readonly user_id: number | string | null
  readonly invoice_id: number | string | null
  readonly external_ref: string | null
  readonly created_at: string
  readonly started_at: string | null
  readonly ended_at: string | null
  readonly expires_at: string | null
}

export interface Job extends JobState {
  readonly result?: InvoiceAnswer
}

export interface JobList {
  readonly jobs: readonly JobState[]
  readonly next: string | null
}

export const jobFilters = ['all', 'open', 'succeeded', 'failed'] as const
export type JobFilter = (typeof jobFilters)[number]

export function hasEnded({ status }: Pick<JobState, 'status'>): boolean {
  return status === 'SUCCESS' || status === 'FAILURE'
}

export function passes(job: Pick<JobState, 'status'>, filter: JobFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'open') return !hasEnded(job)
  return job.status === (filter === 'succeeded' ? 'SUCCESS' : 'FAILURE')
}

/**
 * The jobs of a first page read again, before those of later pages that were shown already: a job that has ended
 * meanwhile keeps its place, one that is new comes first.
 */
export function withNewest(shown: readonly JobState[], newest: readonly JobState[]): JobState[] {
  const known = new Set(newest.map(({ task_id: id }) => id))
  return [...newest, ...shown.filter(({ task_id: id }) => !known.has(id))]
}
