import type { Delivery, DeliveryAttempt, DeliveryState } from './delivery.js'

/** As the table `deliveries` holds it. */
export interface DeliveryRow {
  readonly id: string
  readonly task_id: string
  readonly url: string
  readonly type: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly next_attempt_at: number | null
  readonly created_at: number
  readonly ended_at: number | null
}

/** As the table `delivery_attempts` holds it. */
export interface AttemptRow {
  readonly id?: number
  readonly delivery_id: string
  readonly at: number
  readonly status: number | null
  readonly duration_ms: number
  readonly answer_start: string
  readonly error_code: string | null
  readonly error_reason: string | null
}

export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    taskId: row.task_id,
    url: row.url,
    type: row.type,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}

export function attemptOf(row: AttemptRow): DeliveryAttempt {
  return {
    at: row.at,
    status: row.status,
    durationMs: row.duration_ms,
    answerStart: row.answer_start,
    errorCode: row.error_code,
    errorReason: row.error_reason,
  }
}

export function attemptRow(deliveryId: string, attempt: DeliveryAttempt): AttemptRow {
  return {
    delivery_id: deliveryId,
    at: attempt.at,
    status: attempt.status,
    duration_ms: attempt.durationMs,
    answer_start: attempt.answerStart,
    error_code: attempt.errorCode,
    error_reason: attempt.errorReason,
  }
}
