import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { patiently } from '../database/patiently.js'
import { describeJobError, isWorthAnotherAttempt } from './describe-job-error.js'
import { JobCancelledError, JobInterruption, LeaseLostError, WorkerStoppedError } from './job-interruptions.js'
import type { RunOutcome } from './job-queue-options.js'
import type { Commit, JobHandlers, JobKind } from './job-queue.js'
import type { ClaimedJob } from './job-row.js'
import type { JobTable } from './job-table.js'

export interface JobRunsOptions {
  readonly table: JobTable
  readonly handlers: JobHandlers
  readonly logger: Logger
  /** 0 included, 1 not. */
  readonly random: () => number
  readonly onRun: (kind: JobKind, outcome: RunOutcome, seconds: number) => void
  /** Milliseconds between two prolongations of the leases of the jobs under way. */
  readonly heartbeatMs: number
}

interface Run {
  readonly job: ClaimedJob
  readonly controller: AbortController
  readonly ended: Promise<void>
}

/** What a handler that was told to stop has to put its things away, before its job is given back all the same. */
const graceMs = 2_000

/** The jobs under way in one worker: runs them, keeps their leases and records how they end. */
export class JobRuns {
  readonly #options: JobRunsOptions
  readonly #runs = new Map<string, Run>()
  readonly #heartbeat: NodeJS.Timeout

  constructor(options: JobRunsOptions) {
    this.#options = options
    this.#heartbeat = setInterval(() => void this.#renewLeases(), options.heartbeatMs)
    this.#heartbeat.unref()
  }

  get kinds(): JobKind[] {
    return Object.keys(this.#options.handlers) as JobKind[]
  }

  /** Jobs of the kind that this worker could take beside those it has. */
  free(kind: JobKind): number {
    const running = [...this.#runs.values()].filter(({ job }) => job.kind === kind).length
    return (this.#options.handlers[kind]?.concurrency ?? 0) - running
  }

  /** Runs a claimed job; resolved once its end is recorded, never rejected. */
  start(job: ClaimedJob): Promise<void> {
    const controller = new AbortController()
    const ended = this.#run(job, controller.signal).finally(() => {
      if (this.#runs.get(job.id)?.job.token === job.token) this.#runs.delete(job.id)
    })
    this.#runs.set(job.id, { job, controller, ended })
    return ended
  }

  /** Tells a job under way here that it was cancelled; workers elsewhere find out with their next heartbeat. */
  cancel(id: string): void {
    this.#runs.get(id)?.controller.abort(new JobCancelledError())
  }

  /** Records as failed the jobs of workers that died, as if their runs had said so. */
  async collectExpired(): Promise<void> {
    for (const job of await this.#options.table.withExpiredLease(this.kinds, 100)) {
      await this.#recordFailure(job, new LeaseLostError())
    }
  }

  async stop(deadlineMs: number): Promise<void> {
    const timer = new AbortController()
    const settled = () => Promise.allSettled([...this.#runs.values()].map(({ ended }) => ended))
    await Promise.race([settled(), wait(deadlineMs, undefined, { signal: timer.signal }).catch(() => undefined)])
    for (const { controller } of this.#runs.values()) controller.abort(new WorkerStoppedError())
    await Promise.race([settled(), wait(graceMs, undefined, { signal: timer.signal }).catch(() => undefined)])
    timer.abort()
    await Promise.allSettled([...this.#runs.values()].map(({ job }) => this.#options.table.giveBack(job)))
    clearInterval(this.#heartbeat)
  }

  async #run(job: ClaimedJob, signal: AbortSignal): Promise<void> {
    const { handlers, logger, onRun, table } = this.#options
    const startedAt = performance.now()
    const tell = (outcome: RunOutcome) => {
      onRun(job.kind, outcome, (performance.now() - startedAt) / 1000)
    }
    const about = { job_id: job.id, kind: job.kind, attempt: job.attempt }
    try {
      const { kind, id, payload, attempt, maxAttempts } = job
      const commit = await handlers[kind]?.run({ id, kind, payload, attempt, maxAttempts }, { signal })
      await patiently(() => table.complete(job, commit))
      logger.debug({ event: 'job_completed', ...about })
      tell('completed')
    } catch (error) {
      const reason: unknown = signal.aborted ? signal.reason : error
      try {
        if (reason instanceof WorkerStoppedError) await table.giveBack(job)
        else if (reason instanceof JobInterruption)
          logger.info({ event: 'job_dropped', ...about, reason: reason.message })
        else {
          const outcome = await patiently(() => this.#recordFailure(job, error))
          if (outcome !== null) tell(outcome)
        }
      } catch (refusal) {
        // The lease runs out, and the job is taken up by whoever sees that.
        logger.error({ event: 'job_end_not_recorded', ...about, err: refusal })
      }
    }
  }

  /** Null when the job is no longer held. */
  async #recordFailure(job: ClaimedJob, error: unknown): Promise<RunOutcome | null> {
    const { handlers, logger, random, table } = this.#options
    const handler = handlers[job.kind]
    const isLast = job.attempt >= job.maxAttempts || !isWorthAnotherAttempt(error)
    // A worker that died says nothing of the job: it is not made to wait for it.
    const delayMs = error instanceof LeaseLostError ? 0 : (handler?.delayAfter(job.attempt) ?? 0)
    const failure = { error: describeJobError(error), againAfterMs: isLast ? null : spread(delayMs, random()) }
    const commit: Commit = async (transaction) => handler?.onFailure?.(job, { error, isLast }, transaction)
    if (!(await table.fail(job, failure, commit))) return null
    const about = { job_id: job.id, kind: job.kind, attempt: job.attempt, reason: failure.error, err: error }
    if (isLast) logger.error({ event: 'job_dead', ...about })
    else logger.warn({ event: 'job_failed', ...about, again_after_ms: failure.againAfterMs })
    return isLast ? 'dead' : 'retried'
  }

  async #renewLeases(): Promise<void> {
    const { logger, table } = this.#options
    const renewals = [...this.#runs.values()].map(async ({ job, controller }) => {
      if ((await table.renew(job)) !== null || this.#runs.get(job.id)?.job.token !== job.token) return
      const status = await table.get(job.id)
      if (status?.state === 'completed') return
      controller.abort(status?.state === 'cancelled' ? new JobCancelledError() : new LeaseLostError())
    })
    for (const renewal of await Promise.allSettled(renewals)) {
      if (renewal.status === 'rejected') logger.warn({ event: 'job_lease_not_renewed', err: renewal.reason as unknown })
    }
  }
}

/** Jobs that failed together do not come back together: a fifth less or more. */
function spread(delayMs: number, random: number): number {
  return Math.round(delayMs * (0.8 + 0.4 * random))
}
