import type { DescribedDelivery } from '../http/schemas/job-webhook-schemas.js'
import type { Delivery, DeliveryAttempt } from './delivery.js'

/** A webhook with the attempts that were made. */
export interface ListedDelivery extends Delivery {
  readonly made: readonly DeliveryAttempt[]
}

/** A webhook as routes and commands tell it: times in ISO 8601. */
export function describeDelivery({ made, ...delivery }: ListedDelivery): DescribedDelivery {
  return {
    id: delivery.id,
    task_id: delivery.taskId,
    url: withoutQuery(delivery.url),
    type: delivery.type,
    state: delivery.state,
    created_at: momentOf(delivery.createdAt),
    next_attempt_at: delivery.nextAttemptAt === null ? null : momentOf(delivery.nextAttemptAt),
    ended_at: delivery.endedAt === null ? null : momentOf(delivery.endedAt),
    attempts: made.map((attempt) => ({
      at: momentOf(attempt.at),
      status: attempt.status,
      duration_ms: attempt.durationMs,
      answer_start: attempt.answerStart,
      error_code: attempt.errorCode,
      error_reason: attempt.errorReason,
    })),
  }
}

/** The query of an address may hold a secret of the receiver. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '')
}

function momentOf(at: number): string {
  return new Date(at).toISOString()
}
