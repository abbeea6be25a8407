import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Task } from '../tasks/task.js'
import { sampleTask } from '../testing/sample-task.js'
import { webhookBody } from './webhook-body.js'

const ended = (replaced: Partial<Task>): Task => ({
  ...{ ...sampleTask(), retryOf: null, hasInputs: false, jobId: 'job', attempts: 1, progress: null, error: null },
  ...{ createdAt: 0, startedAt: 1, endedAt: 2, expiresAt: 3, status: 'SUCCESS' as const },
  ...replaced,
})
const [full, anonymous] = ['%PDF full', '%PDF anonymous'].map((text) => Buffer.from(text))
const sha256 = (bytes: Buffer | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
const answer = JSON.stringify({
  non_anonymous_report_base64: full?.toString('base64'),
  anonymous_report_base64: anonymous?.toString('base64'),
  highlights: ['Écart de 12 €', 'b', 'c'],
  user_id: 1,
  energy_type: 'gaz',
  invoice: { number: 'never sent' },
})

describe('the body of a webhook', () => {
  it('has the keys of the service before this one, in their order, and ours after them, in compact JSON', () => {
    const body = webhookBody(ended({ userId: 9007199254740993n }), answer)
    const expected =
      `{"non_anonymous_report_base64":"${full?.toString('base64')}","anonymous_report_base64":"${anonymous?.toString('base64')}",` +
      `"highlights":["Écart de 12 €","b","c"],"non_anonymous_size":9,"anonymous_size":14,` +
      `"non_anonymous_sha256":"${sha256(full)}","anonymous_sha256":"${sha256(anonymous)}",` +
      `"user_id":9007199254740993,"invoice_id":456,"external_ref":"ABC-2025-09","source_kind":"pdf",` +
      `"task_id":"0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a","status":"SUCCESS","type":"invoice.completed","energy_type":"gaz","error":null}`
    expect(body).toBe(expected)
  })

  it('has what was found on photographs of a wound, in the words of a direct call, and nothing of bills', () => {
    const wound = ended({ sourceKind: 'wound', customerName: null })
    const data = { type_plaie: 'Escarre', analyse: { fiche: 'Constat' }, _metadata: { model: 'scripted-1' } }
    const told = { user_id: 123, invoice_id: 456, external_ref: 'ABC-2025-09', source_kind: 'wound', task_id: wound.id }
    expect(webhookBody(wound, JSON.stringify({ success: true, data, error: null }))).toBe(
      JSON.stringify({ data, ...told, status: 'SUCCESS', type: 'wound.completed', error: null }),
    )
    const error = { code: 'model_refused', detail: 'Le modèle a refusé.' }
    expect(JSON.parse(webhookBody({ ...wound, status: 'FAILURE', error }, null))).toEqual({
      ...{ data: null, ...told, status: 'FAILURE', type: 'wound.failed', error },
    })
  })

  it('says how a task failed, with every key and no report', () => {
    const error = { code: 'damaged_pdf', detail: 'Ce PDF est endommagé.' }
    const body: unknown = JSON.parse(webhookBody(ended({ status: 'FAILURE', error, userId: null }), null))
    expect(body).toEqual({
      ...{ non_anonymous_report_base64: null, anonymous_report_base64: null, highlights: [] },
      ...{ non_anonymous_size: null, anonymous_size: null, non_anonymous_sha256: null, anonymous_sha256: null },
      ...{ user_id: null, invoice_id: 456, external_ref: 'ABC-2025-09', source_kind: 'pdf' },
      ...{ task_id: sampleTask().id, status: 'FAILURE', type: 'invoice.failed', energy_type: null, error },
    })
  })
})
