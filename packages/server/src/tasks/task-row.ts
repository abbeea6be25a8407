import { parseInteger } from '../http/form-values.js'
import type { SourceKind, Task, TaskProgress, TaskStatus } from './task.js'

/** A task as the table `tasks` holds it. */
export interface TaskRow {
  readonly id: string
  readonly key_id: string
  readonly job_id: string
  readonly request_id: string
  readonly source_kind: SourceKind
  readonly status: TaskStatus
  readonly counted_day: string | null
  /** Decimal digits: more of them than a number holds exactly. */
  readonly user_id: string | null
  readonly invoice_id: string | null
  readonly external_ref: string | null
  readonly customer_name: string | null
  readonly webhook_url: string | null
  readonly idempotency_key: string | null
  readonly body_digest: string
  readonly attempts: number
  /** JSON */
  readonly progress: string | null
  readonly error_code: string | null
  readonly error_detail: string | null
  /** Whether its inputs are still in the store. */
  readonly has_inputs: boolean | number
  readonly retry_of: string | null
  readonly created_at: number
  readonly started_at: number | null
  readonly ended_at: number | null
  readonly expires_at: number | null
}

export function taskOf(row: TaskRow): Task {
  return {
    id: row.id,
    keyId: row.key_id,
    jobId: row.job_id,
    requestId: row.request_id,
    sourceKind: row.source_kind,
    status: row.status,
    countedDay: row.counted_day,
    userId: row.user_id === null ? null : parseInteger(row.user_id),
    invoiceId: row.invoice_id === null ? null : parseInteger(row.invoice_id),
    externalRef: row.external_ref,
    customerName: row.customer_name,
    webhookUrl: row.webhook_url,
    bodyDigest: row.body_digest,
    attempts: row.attempts,
    progress: row.progress === null ? null : (JSON.parse(row.progress) as TaskProgress),
    error: row.error_code === null ? null : { code: row.error_code, detail: row.error_detail ?? '' },
    retryOf: row.retry_of,
    hasInputs: Boolean(row.has_inputs),
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    expiresAt: row.expires_at,
  }
}
