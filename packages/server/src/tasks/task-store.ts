import type { Clock } from '@constat/core'
import type { Knex } from 'knex'
import type { Database, Transaction } from '../database/database.js'
import { taskOf, type TaskRow } from './task-row.js'
import type { Task, TaskError, TaskProgress, TaskStatus } from './task.js'

/** What a task is made of, before it is. */
export type NewTask = Pick<
  Task,
  | 'id'
  | 'keyId'
  | 'requestId'
  | 'sourceKind'
  | 'countedDay'
  | 'userId'
  | 'invoiceId'
  | 'externalRef'
  | 'customerName'
  | 'webhookUrl'
  | 'bodyDigest'
> & {
  /** Digest of the key with the `Idempotency-Key` that it sent. */
  readonly idempotencyKey: string | null
  /** The task that this one does again. @default none */
  readonly retryOf?: string
}

/** Where a page of a list begins: after this task. */
export type TaskPosition = Pick<Task, 'id' | 'createdAt'>

const unended: readonly TaskStatus[] = ['PENDING', 'STARTED', 'RETRY']

/** The rows of the tasks and every way in which one changes. What has ended never changes again. */
export class TaskStore {
  readonly #knex: Knex
  readonly #clock: Clock
  readonly #resultExpiresMs: number

  constructor(database: Pick<Database, 'knex'>, { clock, resultExpiresMs }: { clock: Clock; resultExpiresMs: number }) {
    this.#knex = database.knex
    this.#clock = clock
    this.#resultExpiresMs = resultExpiresMs
  }

  /** Gives the task: this one, or the one that was added with the same `Idempotency-Key` before. */
  async add(task: NewTask, jobId: string, transaction: Transaction): Promise<Task> {
    const row: TaskRow = {
      id: task.id,
      key_id: task.keyId,
      job_id: jobId,
      request_id: task.requestId,
      source_kind: task.sourceKind,
      status: 'PENDING',
      counted_day: task.countedDay,
      user_id: task.userId === null ? null : String(task.userId),
      invoice_id: task.invoiceId === null ? null : String(task.invoiceId),
      external_ref: task.externalRef,
      customer_name: task.customerName,
      webhook_url: task.webhookUrl,
      idempotency_key: task.idempotencyKey,
      body_digest: task.bodyDigest,
      attempts: 0,
      progress: null,
      error_code: null,
      error_detail: null,
      has_inputs: true,
      retry_of: task.retryOf ?? null,
      created_at: this.#now(),
      started_at: null,
      ended_at: null,
      expires_at: null,
    }
    if (task.idempotencyKey === null) {
      await tasksIn(transaction).insert(row)
      return taskOf(row)
    }
    await tasksIn(transaction).insert(row).onConflict('idempotency_key').ignore()
    return (await this.#first({ idempotency_key: task.idempotencyKey }, transaction)) ?? taskOf(row)
  }

  get(id: string, transaction?: Transaction): Promise<Task | null> {
    return this.#first({ id }, transaction)
  }

  ofIdempotencyKey(idempotencyKey: string): Promise<Task | null> {
    return this.#first({ idempotency_key: idempotencyKey })
  }

  /** Tasks of a key, newest first. */
  async ofKey(keyId: string, most: number, after: TaskPosition | null): Promise<Task[]> {
    const own = tasksIn(this.#knex).where({ key_id: keyId })
    const page =
      after === null
        ? own
        : own.whereRaw('(created_at < ? OR (created_at = ? AND id < ?))', [after.createdAt, after.createdAt, after.id])
    const rows = await page
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(most)
    return rows.map(taskOf)
  }

  /** Says that an attempt begins, and gives the task; null when there is nothing to do any more. */
  async start(id: string, attempt: number): Promise<Task | null> {
    const begun = await tasksIn(this.#knex)
      .where({ id })
      .whereIn('status', unended)
      .update({
        status: 'STARTED',
        attempts: attempt,
        started_at: this.#knex.raw('COALESCE(started_at, ?)', [this.#now()]),
      })
    return begun === 0 ? null : this.get(id)
  }

  async reportProgress(id: string, attempt: number, progress: TaskProgress): Promise<void> {
    await tasksIn(this.#knex)
      .where({ id, status: 'STARTED', attempts: attempt })
      .update({ progress: JSON.stringify(progress) })
  }

  async retry(id: string, transaction: Transaction): Promise<void> {
    await tasksIn(transaction).where({ id }).whereIn('status', unended).update({ status: 'RETRY', progress: null })
  }

  /** Says how a task ended; false when it had ended before. */
  async end(id: string, error: TaskError | null, transaction: Transaction): Promise<boolean> {
    const now = this.#now()
    const ended = await tasksIn(transaction)
      .where({ id })
      .whereIn('status', unended)
      .update({
        status: error === null ? 'SUCCESS' : 'FAILURE',
        error_code: error?.code ?? null,
        error_detail: error?.detail ?? null,
        progress: null,
        ended_at: now,
        expires_at: now + this.#resultExpiresMs,
      })
    return ended > 0
  }

  async #first(where: Partial<TaskRow>, knex: Knex = this.#knex): Promise<Task | null> {
    const row = await tasksIn(knex).where(where).first()
    return row === undefined ? null : taskOf(row)
  }

  #now(): number {
    return this.#clock().getTime()
  }
}

function tasksIn(knex: Knex) {
  return knex<TaskRow>('tasks')
}
