import { backUp, ConstatError, type ObjectStore } from '@constat/core'
import type { Logger } from 'pino'
import type { JobHandler, JobPayload } from '../jobs/job-queue.js'
import type { Metrics } from '../metrics/metrics.js'
import type { TaskFiles } from '../storage/task-files.js'
import { isWoundSource } from '../tasks/task.js'
import type { TaskStore } from '../tasks/task-store.js'
import { ResultGoneError } from '../webhooks/result-gone-error.js'
import { backUpPauseAfter } from './back-up-schedule.js'
import { backupInputOf } from './backup-input-of.js'
import type { BackupSpool } from './backup-spool.js'
import type { WaitingBackup } from './waiting-backup.js'

export interface BackUpHandlerOptions {
  readonly store: ObjectStore
  readonly tasks: Pick<TaskStore, 'get'>
  /** What was sent for a task, and what came of it. */
  readonly files: Pick<TaskFiles, 'readInput' | 'readResult'>
  /** What waits of direct calls. */
  readonly spool: BackupSpool
  readonly environment: string
  readonly logger: Logger
  readonly metrics: Pick<Metrics, 'backedUp'>
  /** Backups that this process makes at the same time. @default 4 */
  readonly concurrency?: number
}

/**
 * Runs the jobs `back-up`: stores the files of one analysis, of a task or of a direct call, and lets what waited for it
 * go. A store that is down makes the job wait; nothing else does.
 */
export function backUpHandler(options: BackUpHandlerOptions): JobHandler {
  const { store, spool, environment, logger, metrics } = options
  return {
    concurrency: options.concurrency ?? 4,
    delayAfter: backUpPauseAfter,
    run: async (job, { signal }) => {
      const about = { run_id: runIdOf(job.payload), attempt: job.attempt }
      const waiting = await readWaiting(options, job.payload)
      if (waiting === null) {
        logger.info({ event: 'spaces_upload_dropped', ...about })
        return undefined
      }
      const begun = performance.now()
      const seconds = () => (performance.now() - begun) / 1000
      try {
        const { prefix, keys } = await backUp(store, backupInputOf(waiting, environment), { signal })
        metrics.backedUp('stored', seconds())
        logger.info({
          event: 'spaces_upload_ok',
          ...about,
          prefix: withoutName(prefix),
          keys: keys.length,
          user_id: waiting.userId,
        })
      } catch (error) {
        metrics.backedUp('failed', seconds())
        const known = ConstatError.isInstance(error)
          ? { code: error.code, ...error.details }
          : { code: 'internal_error' }
        logger.error({ event: 'spaces_upload_error', ...about, ...known })
        throw error
      }
      if (isDirect(job.payload)) await spool.remove(waiting.runId)
      return undefined
    },
  }
}

/** Payload of the backup of a direct call; that of a task has its `task_id`. */
export function directPayload(runId: string): JobPayload {
  return { run_id: runId }
}

function isDirect(payload: JobPayload): boolean {
  return payload['run_id'] !== undefined
}

function runIdOf(payload: JobPayload): string {
  return String(payload['run_id'] ?? payload['task_id'])
}

/** Null when it was done by a run whose end was not recorded, or its task is no more. */
async function readWaiting(options: BackUpHandlerOptions, payload: JobPayload): Promise<WaitingBackup | null> {
  const runId = runIdOf(payload)
  if (isDirect(payload)) return options.spool.read(runId)
  const task = await options.tasks.get(runId)
  if (task?.status !== 'SUCCESS' || isWoundSource(task.sourceKind)) return null
  const [answer, input] = await Promise.all([options.files.readResult(runId), options.files.readInput(runId)])
  if (answer === null) throw new ResultGoneError()
  const { externalRef, customerName, createdAt: startedAt } = task
  const [userId, invoiceId] = [task.userId, task.invoiceId].map((id) => (id === null ? null : String(id)))
  return {
    runId,
    ...{ startedAt, externalRef, customerName, answer },
    sourceKind: task.sourceKind,
    userId: userId ?? null,
    invoiceId: invoiceId ?? null,
    files: input.files,
  }
}

/** A prefix in the log, without the part that names the customer. */
function withoutName(prefix: string): string {
  return prefix.replace(/__[^/]*/, '')
}
