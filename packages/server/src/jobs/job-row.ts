import type { JobKind, JobPayload, JobState, JobStatus, RunningJob } from './job-queue.js'

/** A job as the table `jobs` holds it; times in milliseconds since 1970 UTC. */
export interface JobRow {
  readonly id: string
  readonly kind: JobKind
  readonly idempotency_key: string | null
  /** JSON */
  readonly payload: string
  readonly state: JobState
  /** Attempts begun. */
  readonly attempts: number
  readonly max_attempts: number
  readonly run_at: number
  readonly created_at: number
  /** Fencing token of who holds the job: whoever has another one writes nothing. Null unless active. */
  readonly lease_token: string | null
  readonly lease_until: number | null
  readonly ended_at: number | null
  readonly error: string | null
}

/** A job that was claimed, with what proves it. */
export interface ClaimedJob extends RunningJob {
  readonly token: string
  readonly leaseUntil: number
}

export function claimedJobOf(row: JobRow): ClaimedJob {
  const { id, kind, payload, attempts, max_attempts: maxAttempts, lease_token: token, lease_until: leaseUntil } = row
  if (token === null || leaseUntil === null) throw new Error(`job ${id} is not held by anyone`)
  return { id, kind, payload: JSON.parse(payload) as JobPayload, attempt: attempts, maxAttempts, token, leaseUntil }
}

export function jobStatusOf({ id, kind, state, attempts, run_at: runAt, error }: JobRow): JobStatus {
  return { id, kind, state, attempts, runAt, error }
}
