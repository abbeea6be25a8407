import { createHash } from 'node:crypto'
import { exactJson } from '../http/exact-json.js'
import type { Task } from '../tasks/task.js'

/** What the body of a webhook takes from the answer that a direct call would have had. */
interface AnalysedInvoice {
  readonly non_anonymous_report_base64: string
  readonly anonymous_report_base64: string
  readonly highlights: readonly string[]
  readonly energy_type: string | null
}

/**
 * The body of a webhook: compact JSON, the eleven keys of the services before this one first, in their order, then ours.
 * Of a task that failed, the keys of the reports are null.
 *
 * @param answer JSON of the result; null for a task that failed
 */
export function webhookBody(task: Task, answer: string | null): string {
  const analysed = answer === null ? null : (JSON.parse(answer) as AnalysedInvoice)
  const full = measured(analysed?.non_anonymous_report_base64)
  const anonymous = measured(analysed?.anonymous_report_base64)
  return JSON.stringify({
    non_anonymous_report_base64: analysed?.non_anonymous_report_base64 ?? null,
    anonymous_report_base64: analysed?.anonymous_report_base64 ?? null,
    highlights: analysed?.highlights ?? [],
    non_anonymous_size: full.size,
    anonymous_size: anonymous.size,
    non_anonymous_sha256: full.sha256,
    anonymous_sha256: anonymous.sha256,
    user_id: exactJson(task.userId),
    invoice_id: exactJson(task.invoiceId),
    external_ref: task.externalRef,
    source_kind: task.sourceKind,
    task_id: task.id,
    status: analysed === null ? 'FAILURE' : 'SUCCESS',
    type: eventOf(task),
    energy_type: analysed?.energy_type ?? null,
    error: analysed === null ? { code: task.error?.code ?? 'internal_error', detail: task.error?.detail ?? '' } : null,
  })
}

export function eventOf({ status }: Pick<Task, 'status'>): 'invoice.completed' | 'invoice.failed' {
  return status === 'SUCCESS' ? 'invoice.completed' : 'invoice.failed'
}

function measured(base64: string | undefined): { size: number | null; sha256: string | null } {
  if (base64 === undefined) return { size: null, sha256: null }
  const bytes = Buffer.from(base64, 'base64')
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
