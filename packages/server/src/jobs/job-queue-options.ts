import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import type { Database } from '../database/database.js'
import type { JobKind } from './job-queue.js'

export type RunOutcome = 'completed' | 'retried' | 'dead'

export interface JobQueueOptions {
  readonly database: Database
  readonly logger: Logger
  /** Must not be far from those of the other machines: a job is taken from a worker whose lease has run out. */
  readonly clock: Clock
  /** Told of every run that ended. */
  readonly onRun?: (kind: JobKind, outcome: RunOutcome, seconds: number) => void
  /** 0 included, 1 not. @default Math.random */
  readonly random?: () => number
  /** Milliseconds that a worker holds a job without a sign of life. @default 30000 */
  readonly leaseMs?: number
  /** Milliseconds between two looks for jobs that another process added or that have become due. @default 250, with Redis 1000 */
  readonly pollMs?: number
  /** Milliseconds between two looks for jobs whose worker died, or that Redis lost. @default 5000 */
  readonly sweepMs?: number
}

/** How long a job is held and how often the queue looks. */
export type JobTimes = Pick<JobQueueOptions, 'leaseMs' | 'pollMs' | 'sweepMs'>

export const defaultLeaseMs = 30_000
export const defaultSweepMs = 5_000
/** Signs of life per lease: some may be lost. */
export const heartbeatsPerLease = 6
