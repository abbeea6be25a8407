import type { Request, RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import type { TaskForm } from '../storage/task-files.js'
import { submitTask } from '../tasks/submit-task.js'
import type { SourceKind } from '../tasks/task.js'
import { WorkSlots } from '../work/work-slots.js'
import { keyOf } from './authenticate.js'
import { signalOfClient } from './client-signal.js'
import { callOf, doesNotCount } from './count-call.js'
import { parseInvoiceFields } from './invoice-fields.js'
import { webhookAddressOf } from './job-form.js'
import { idempotencyKeyOf, prefersAsync } from './job-request-headers.js'
import { filesOf } from './receive-files.js'
import { requestIdOf } from './request-id.js'
import { checkContent } from './uploads/check-content.js'
import { noFile } from './uploads/no-file.js'
import type { Upload } from './uploads/upload.js'

/** Invoices that are put into the store at the same time: one file of each is in memory. */
const mostStoredAtOnce = 4

/** Last step of the routes that analyse later: checks the form as a direct call does, and keeps it. */
export function submitJob(
  upload: Upload,
  sourceKind: SourceKind,
  { jobs, checkWebhook }: Pick<Dependencies, 'jobs' | 'checkWebhook'>,
): RequestHandler {
  const storing = new WorkSlots(mostStoredAtOnce)
  return async (request, response) => {
    const fields = parseInvoiceFields(request.body)
    const webhookUrl = webhookAddressOf(request.body)
    const idempotencyKey = idempotencyKeyOf(request)
    const incoming = filesOf(request)
    if (incoming.length === 0) throw noFile(upload)
    checkContent(incoming, upload)
    if (webhookUrl !== null) await checkWebhook(webhookUrl)

    const { userId, invoiceId, externalRef, customerName } = fields
    const submission = {
      keyId: keyOf(response).id,
      requestId: requestIdOf(request),
      countedDay: callOf(response).day,
      sourceKind,
      fields: sentFields(request),
      ...{ userId, invoiceId, externalRef, customerName, webhookUrl, idempotencyKey, incoming },
    }
    const { task, isNew } = await storing.run(() => submitTask(jobs, submission), signalOfClient(response))
    if (!isNew) doesNotCount(response)
    request.log.info({ event: 'job_submitted', task_id: task.id, files: incoming.length, is_new: isNew })
    if (prefersAsync(request)) {
      response.status(202).set({ 'Preference-Applied': 'respond-async', Location: `/v1/jobs/${task.id}` })
    }
    response.json({ task_id: task.id })
  }
}

function sentFields({ body }: Request): TaskForm['fields'] {
  return { ...(body as TaskForm['fields'] | undefined) }
}
