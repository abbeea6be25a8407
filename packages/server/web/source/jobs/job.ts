import type { JobState } from '@constat/client'

export type JobStatus = JobState['status']

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
