export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** A webhook that tells the end of one task. Times in milliseconds since 1970 UTC. */
export interface Delivery {
  /** The `webhook-id` that every attempt is sent under. */
  readonly id: string
  readonly taskId: string
  readonly url: string
  readonly type: string
  /** `failed` once no attempt is left. */
  readonly state: DeliveryState
  readonly attempts: number
  /** About; null when none is planned. */
  readonly nextAttemptAt: number | null
  readonly createdAt: number
  readonly endedAt: number | null
}

/** One attempt, as it went. */
export interface DeliveryAttempt {
  readonly at: number
  /** HTTP status; null when no answer arrived. */
  readonly status: number | null
  readonly durationMs: number
  /** The first bytes of the answer. */
  readonly answerStart: string
  /** Null when delivered. */
  readonly errorCode: string | null
  readonly errorReason: string | null
}
