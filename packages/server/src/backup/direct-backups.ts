import { randomUUID } from 'node:crypto'
import { detectMediaType, type Clock, type InputFile } from '@constat/core'
import type { Logger } from 'pino'
import type { InvoiceFields } from '../http/invoice-fields.js'
import type { InvoiceAnswer } from '../http/schemas/invoice-answer-schema.js'
import type { JobQueue } from '../jobs/job-queue.js'
import { directPayload } from './back-up-handler.js'
import { backUpAttempts } from './back-up-schedule.js'
import type { BackupSpool } from './backup-spool.js'
import type { WaitingBackup } from './waiting-backup.js'

export interface DirectBackupsOptions {
  readonly spool: BackupSpool
  readonly queue: Pick<JobQueue, 'add'>
  readonly clock: Clock
  readonly logger: Logger
  /** Milliseconds that an answer waits for its files to be safe here. @default 2000 */
  readonly patienceMs?: number
}

/** A direct call that has been answered, or is about to be. */
export interface DirectCall {
  readonly fields: InvoiceFields
  readonly files: readonly InputFile[]
  readonly answer: InvoiceAnswer
}

/** What no process is writing any more. */
const abandonedMs = 3_600_000

/** The backups of direct calls: their files wait in the store of jobs, their job in the queue. */
export class DirectBackups {
  readonly #options: DirectBackupsOptions
  readonly #underWay = new Set<Promise<void>>()

  constructor(options: DirectBackupsOptions) {
    this.#options = options
  }

  /**
   * Keeps an analysis to be backed up. Never fails and never takes long: an answer is not lost for a backup. What does
   * not end in time goes on, and is waited for by `settled`.
   */
  async keep(call: DirectCall): Promise<void> {
    const { patienceMs = 2000 } = this.#options
    const kept = this.#keep(waitingBackupOf(call, this.#options.clock()))
    this.#underWay.add(kept)
    void kept.then(() => this.#underWay.delete(kept))
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)))
    await Promise.race([kept, timeout])
    clearTimeout(timer)
  }

  /** Ended once nothing is being kept any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  /** Gives what a process that died has left between its files and its job the job that it lacks. */
  async recover(): Promise<void> {
    const { spool, clock } = this.#options
    let whole = ''
    for await (const { runId, isWhole, modifiedAt } of spool.waiting()) {
      if (isWhole) whole = runId
      if (clock().getTime() - modifiedAt.getTime() < abandonedMs) continue
      if (isWhole) await this.#add(runId)
      else if (runId !== whole) await spool.remove(runId)
    }
  }

  async #keep(waiting: WaitingBackup): Promise<void> {
    const { runId } = waiting
    try {
      await this.#options.spool.put(waiting)
      await this.#add(runId)
    } catch (error) {
      this.#options.logger.error({ event: 'spaces_upload_error', run_id: runId, code: 'backup_not_kept', err: error })
    }
  }

  #add(runId: string): Promise<string> {
    const job = { kind: 'back-up', payload: directPayload(runId), maxAttempts: backUpAttempts } as const
    return this.#options.queue.add(job, { idempotencyKey: `direct:${runId}` })
  }
}

function waitingBackupOf({ fields, files, answer }: DirectCall, now: Date): WaitingBackup {
  const { userId, invoiceId, externalRef, customerName } = fields
  const { non_anonymous_report_base64, anonymous_report_base64, highlights, energy_type, pages } = answer
  const isPicture = ({ bytes }: InputFile) => detectMediaType(bytes).startsWith('image/')
  return {
    runId: randomUUID(),
    startedAt: now.getTime(),
    sourceKind: files.every(isPicture) ? 'images' : 'pdf',
    userId: userId === null ? null : String(userId),
    invoiceId: invoiceId === null ? null : String(invoiceId),
    ...{ externalRef, customerName, files },
    answer: JSON.stringify({
      ...{ non_anonymous_report_base64, anonymous_report_base64, highlights, energy_type, pages },
    }),
  }
}
