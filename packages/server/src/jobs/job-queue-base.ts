import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import { afterCommit } from '../database/after-commit.js'
import { defaultLeaseMs, heartbeatsPerLease, type JobQueueOptions } from './job-queue-options.js'
import type {
  AddOptions,
  Commit,
  JobCounts,
  JobHandlers,
  JobKind,
  JobQueue,
  JobStatus,
  NewJob,
  Worker,
} from './job-queue.js'
import { jobStatusOf } from './job-row.js'
import { JobRuns } from './job-runs.js'
import { JobTable } from './job-table.js'

/** What both drivers share: the table is the truth, and they differ in how a worker hears of a job. */
export abstract class JobQueueBase implements JobQueue {
  protected readonly table: JobTable
  protected readonly logger: Logger
  readonly #heartbeatMs: number
  protected readonly clock: Clock
  readonly #random: () => number
  readonly #onRun: NonNullable<JobQueueOptions['onRun']>
  readonly #workers = new Set<{ runs: JobRuns; worker: Worker }>()

  constructor({ database, clock, logger, random = Math.random, onRun, leaseMs = defaultLeaseMs }: JobQueueOptions) {
    this.table = new JobTable({ database, clock, leaseMs })
    this.logger = logger
    this.clock = clock
    this.#heartbeatMs = leaseMs / heartbeatsPerLease
    this.#random = random
    this.#onRun = onRun ?? (() => undefined)
  }

  async add(job: NewJob, options: AddOptions = {}): Promise<string> {
    const id = await this.table.add(job, options)
    const announce = () => {
      this.announce(id, job.kind, options.delayMs ?? 0)
    }
    if (options.transaction === undefined) announce()
    else afterCommit(options.transaction, announce)
    return id
  }

  process(handlers: JobHandlers): Worker {
    const { table, logger } = this
    const runs = new JobRuns({
      table,
      handlers,
      logger,
      random: this.#random,
      onRun: this.#onRun,
      heartbeatMs: this.#heartbeatMs,
    })
    const taking = this.take(runs, handlers)
    let stopped: Promise<void> | null = null
    const worker: Worker = {
      stop: (deadlineMs) => {
        stopped ??= (async () => {
          await taking.end()
          await runs.stop(deadlineMs)
          await taking.close()
          this.#workers.delete(entry)
        })()
        return stopped
      },
    }
    const entry = { runs, worker }
    this.#workers.add(entry)
    return worker
  }

  async get(id: string): Promise<JobStatus | null> {
    const row = await this.table.get(id)
    return row === null ? null : jobStatusOf(row)
  }

  async cancel(id: string, commit?: Commit): Promise<boolean> {
    const isCancelled = await this.table.cancel(id, commit)
    if (isCancelled) for (const { runs } of this.#workers) runs.cancel(id)
    return isCancelled
  }

  counts(): Promise<Readonly<Record<JobKind, JobCounts>>> {
    return this.table.counts()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map(({ worker }) => worker.stop(0)))
  }

  /** Tells workers of a job that was added, if they can be told; they look for themselves anyway. */
  protected abstract announce(id: string, kind: JobKind, delayMs: number): void

  /** Begins to take jobs for these runs. */
  protected abstract take(runs: JobRuns, handlers: JobHandlers): Taking
}

/** A worker that takes jobs. */
export interface Taking {
  /** Resolved once no further job is taken. */
  readonly end: () => Promise<void>
  /** Once the jobs that were taken are ended or given back. */
  readonly close: () => Promise<void>
}
