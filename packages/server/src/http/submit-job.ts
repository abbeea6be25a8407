import type { Request, RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import type { IncomingFile, TaskForm } from '../storage/task-files.js'
import { submitTask, type Submission } from '../tasks/submit-task.js'
import { isWoundSource, type SourceKind } from '../tasks/task.js'
import type { ReceivedFile } from '../uploads/received-file.js'
import { WorkSlots } from '../work/work-slots.js'
import { keyOf } from './authenticate.js'
import { signalOfClient } from './client-signal.js'
import { callOf, doesNotCount } from './count-call.js'
import { webhookAddressOf } from './job-form.js'
import { idempotencyKeyOf, prefersAsync } from './job-request-headers.js'
import { filesOf } from './receive-files.js'
import { requestIdOf } from './request-id.js'
import { noFile } from './uploads/no-file.js'
import type { Upload } from './uploads/upload.js'

/** Submissions that are put into the store at the same time: one file of each is in memory. */
const mostStoredAtOnce = 4

/** A route that analyses later. */
export interface JobRoute {
  readonly upload: Upload
  readonly sourceKind: SourceKind
  /** Refuses what a direct call would refuse, and says whose the form is. */
  readonly check: (body: unknown, files: readonly ReceivedFile[]) => Owner
}

type Owner = Pick<Submission, 'userId' | 'invoiceId' | 'externalRef' | 'customerName'>

/** Last step of the routes that analyse later: checks the form as a direct call does, and keeps it. */
export function submitJob(
  { upload, sourceKind, check }: JobRoute,
  { jobs, checkWebhook }: Pick<Dependencies, 'jobs' | 'checkWebhook'>,
): RequestHandler {
  const storing = new WorkSlots(mostStoredAtOnce)
  return async (request, response) => {
    const webhookUrl = webhookAddressOf(request.body)
    const idempotencyKey = idempotencyKeyOf(request)
    const files = filesOf(request)
    if (files.length === 0) throw noFile(upload)
    const { userId, invoiceId, externalRef, customerName } = check(request.body, files)
    if (webhookUrl !== null) await checkWebhook(webhookUrl)

    // The name of a photograph may say whose wound it is.
    const incoming = isWoundSource(sourceKind) ? files.map(unnamed) : files
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

function unnamed(file: ReceivedFile, index: number): IncomingFile {
  return { name: `photo-${index + 1}`, read: () => file.read() }
}

function sentFields({ body }: Request): TaskForm['fields'] {
  return { ...(body as TaskForm['fields'] | undefined) }
}
