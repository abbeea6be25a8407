import type { Knex } from 'knex'
import type { Delivery, DeliveryAttempt, DeliveryState } from './delivery.js'
import { attemptOf, attemptRow, deliveryOf, type AttemptRow, type DeliveryRow } from './delivery-row.js'

/** What a list of webhooks is asked for. */
export interface DeliveryQuery {
  readonly state: DeliveryState | null
  readonly most: number
}

/** The rows of the webhooks and of their attempts, and every way in which they change. */
export class DeliveryLog {
  readonly #knex: Knex

  constructor(knex: Knex) {
    this.#knex = knex
  }

  /** Enters a webhook to be sent; one that is there already stays as it is. */
  async add(delivery: Pick<Delivery, 'taskId' | 'url' | 'type' | 'createdAt'>, knex: Knex = this.#knex): Promise<void> {
    const { taskId, url, type, createdAt } = delivery
    const row: DeliveryRow = {
      id: deliveryIdOf(taskId),
      task_id: taskId,
      url,
      type,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: createdAt,
      created_at: createdAt,
      ended_at: null,
    }
    await knex<DeliveryRow>('deliveries').insert(row).onConflict('task_id').ignore()
  }

  async ofTask(taskId: string): Promise<Delivery | null> {
    const row = await this.#knex<DeliveryRow>('deliveries').where({ task_id: taskId }).first()
    return row === undefined ? null : deliveryOf(row)
  }

  /** Newest first. */
  async list({ state, most }: DeliveryQuery): Promise<Delivery[]> {
    const all = this.#knex<DeliveryRow>('deliveries')
    const rows = await (state === null ? all : all.where({ state }))
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(most)
    return rows.map(deliveryOf)
  }

  /** In the order in which they were made. */
  async attemptsOf(deliveryId: string): Promise<DeliveryAttempt[]> {
    const rows = await this.#knex<AttemptRow>('delivery_attempts').where({ delivery_id: deliveryId }).orderBy('id')
    return rows.map(attemptOf)
  }

  async record(taskId: string, attempt: DeliveryAttempt, knex: Knex = this.#knex): Promise<void> {
    const id = deliveryIdOf(taskId)
    await knex<AttemptRow>('delivery_attempts').insert(attemptRow(id, attempt))
    await knex<DeliveryRow>('deliveries').where({ id }).increment('attempts', 1)
  }

  async delivered(taskId: string, at: number, knex: Knex): Promise<void> {
    await this.#update(taskId, { state: 'delivered', next_attempt_at: null, ended_at: at }, knex)
  }

  async failed(taskId: string, at: number, knex: Knex): Promise<void> {
    await this.#update(taskId, { state: 'failed', next_attempt_at: null, ended_at: at }, knex)
  }

  /** Another attempt is planned, or asked for by hand. */
  async waiting(taskId: string, nextAttemptAt: number, knex: Knex): Promise<void> {
    await this.#update(taskId, { state: 'waiting', next_attempt_at: nextAttemptAt, ended_at: null }, knex)
  }

  /** Removes what ended before a moment, at most so many at once; gives how many. */
  async removeEndedBefore(moment: number, most: number): Promise<number> {
    const ids = await this.#knex<DeliveryRow>('deliveries').where('ended_at', '<', moment).limit(most).pluck('id')
    await this.#knex<AttemptRow>('delivery_attempts').whereIn('delivery_id', ids).delete()
    return this.#knex<DeliveryRow>('deliveries').whereIn('id', ids).delete()
  }

  async #update(taskId: string, change: Partial<DeliveryRow>, knex: Knex): Promise<void> {
    await knex<DeliveryRow>('deliveries')
      .where({ id: deliveryIdOf(taskId) })
      .update(change)
  }
}

/** A task is told of under one id, whenever and however often: the receiver knows by it what it has had. */
export function deliveryIdOf(taskId: string): string {
  return `msg_${taskId}`
}
