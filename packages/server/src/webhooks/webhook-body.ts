import { createHash } from 'node:crypto'
import { exactJson } from '../http/exact-json.js'
import { isWoundSource, type Task, type TaskError } from '../tasks/task.js'

/** What the body of a webhook takes from the answer that a direct call would have had. */
interface AnalysedInvoice {
  readonly non_anonymous_report_base64: string
  readonly anonymous_report_base64: string
  readonly highlights: readonly string[]
  readonly energy_type: string | null
}

/**
 * The body of a webhook, compact JSON.
 *
 * @param answer JSON of the result; null for a task that failed
 */
export function webhookBody(task: Task, answer: string | null): string {
  return JSON.stringify(isWoundSource(task.sourceKind) ? woundBody(task, answer) : invoiceBody(task, answer))
}

/** What was found on photographs of a wound: `data` is that of a direct call, null of a task that failed. */
function woundBody(task: Task, answer: string | null) {
  const { data } = answer === null ? { data: null } : (JSON.parse(answer) as { data: unknown })
  return { data, ...aboutTask(task), status: statusOf(answer), type: eventOf(task), error: errorOf(task, answer) }
}

/**
 * What was found on a bill: the eleven keys of the services before this one first, in their order, then ours. Of a task
 * that failed, the keys of the reports are null.
 */
function invoiceBody(task: Task, answer: string | null) {
  const analysed = answer === null ? null : (JSON.parse(answer) as AnalysedInvoice)
  const full = measured(analysed?.non_anonymous_report_base64)
  const anonymous = measured(analysed?.anonymous_report_base64)
  return {
    non_anonymous_report_base64: analysed?.non_anonymous_report_base64 ?? null,
    anonymous_report_base64: analysed?.anonymous_report_base64 ?? null,
    highlights: analysed?.highlights ?? [],
    non_anonymous_size: full.size,
    anonymous_size: anonymous.size,
    non_anonymous_sha256: full.sha256,
    anonymous_sha256: anonymous.sha256,
    ...aboutTask(task),
    status: statusOf(answer),
    type: eventOf(task),
    energy_type: analysed?.energy_type ?? null,
    error: errorOf(task, answer),
  }
}

function aboutTask(task: Task) {
  return {
    user_id: exactJson(task.userId),
    invoice_id: exactJson(task.invoiceId),
    external_ref: task.externalRef,
    source_kind: task.sourceKind,
    task_id: task.id,
  }
}

function statusOf(answer: string | null): 'SUCCESS' | 'FAILURE' {
  return answer === null ? 'FAILURE' : 'SUCCESS'
}

function errorOf({ error }: Task, answer: string | null): TaskError | null {
  if (answer !== null) return null
  return { code: error?.code ?? 'internal_error', detail: error?.detail ?? '' }
}

export type WebhookEvent = `${'invoice' | 'wound'}.${'completed' | 'failed'}`

export function eventOf({ status, sourceKind }: Pick<Task, 'status' | 'sourceKind'>): WebhookEvent {
  return `${isWoundSource(sourceKind) ? 'wound' : 'invoice'}.${status === 'SUCCESS' ? 'completed' : 'failed'}`
}

function measured(base64: string | undefined): { size: number | null; sha256: string | null } {
  if (base64 === undefined) return { size: null, sha256: null }
  const bytes = Buffer.from(base64, 'base64')
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
