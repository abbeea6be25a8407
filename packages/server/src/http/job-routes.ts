import { Router } from 'express'
import type { Dependencies } from '../dependencies.js'
import { cancelTask } from '../tasks/cancel-task.js'
import { admitAtMost } from './admission.js'
import { requireApiKey, requireScope } from './authenticate.js'
import { countCall } from './count-call.js'
import { parseInvoiceFields } from './invoice-fields.js'
import { admitJobs } from './job-admission.js'
import { jobState, jobWithResult } from './job-answer.js'
import { jobEvents } from './job-events.js'
import { listJobs } from './list-jobs.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { noTask, ownTask } from './own-task.js'
import { receiveFiles } from './receive-files.js'
import { retryJob } from './retry-job.js'
import { submitJob, type JobRoute } from './submit-job.js'
import { checkContent } from './uploads/check-content.js'
import { imagesJobUpload, pdfJobUpload, woundJobUpload, woundsJobUpload } from './uploads/job-uploads.js'
import type { Upload } from './uploads/upload.js'
import { checkWoundForm } from './wounds/check-wound-form.js'
import { receivePhotos } from './wounds/receive-photos.js'
import { requireWounds } from './wounds/require-wounds.js'

/** Each holds a connection and asks the database twice a second. */
const mostEventStreams = 200

/**
 * `POST /v1/jobs/pdf` and `/v1/jobs/images`, one bill in, to be analysed later; `/v1/jobs/wound` and
 * `/v1/jobs/wound-comparison`, the same with photographs of a wound; and what becomes of them.
 */
export function jobRoutes(dependencies: Dependencies): Router {
  const { apiKeys, limits, uploads, wounds, jobs } = dependencies
  const router = Router()
  const authenticate = requireApiKey(apiKeys, 'jobs')
  const receiving = { maxContentLength: limits.maxContentLength, uploads }
  for (const { sourceKind, upload } of [pdfJobUpload, imagesJobUpload]) {
    router
      .route(upload.path)
      .post(
        authenticate,
        admitJobs(jobs.room),
        countCall(apiKeys),
        receiveFiles(upload, receiving),
        submitJob({ upload, sourceKind, check: checkInvoice(upload) }, dependencies),
      )
      .all(methodNotAllowed(['POST']))
  }
  for (const { sourceKind, upload } of [woundJobUpload, woundsJobUpload]) {
    router
      .route(upload.path)
      .post(
        authenticate,
        requireScope('wounds'),
        requireWounds(wounds),
        admitJobs(jobs.room),
        countCall(apiKeys),
        receivePhotos(upload, dependencies),
        submitJob({ upload, sourceKind, check: checkWoundForm(sourceKind, wounds) }, dependencies),
      )
      .all(methodNotAllowed(['POST']))
  }
  router
    .route('/v1/jobs')
    .get(authenticate, listJobs(jobs.tasks))
    .all(methodNotAllowed(['GET', 'HEAD']))
  router
    .route('/v1/jobs/:task_id')
    .get(authenticate, async (request, response) => {
      const task = await ownTask(request, response, jobs.tasks)
      if (task.status !== 'SUCCESS') {
        response.json(jobState(task))
        return
      }
      const result = await jobs.files.readResult(task.id)
      if (result === null) throw noTask()
      response.type('json').send(jobWithResult(task, result))
    })
    .delete(authenticate, async (request, response) => {
      const task = await ownTask(request, response, jobs.tasks)
      response.json(jobState(await cancelTask(jobs, task)))
    })
    .all(methodNotAllowed(['GET', 'HEAD', 'DELETE']))
  router
    .route('/v1/jobs/:task_id/retry')
    .post(authenticate, admitJobs(jobs.room), countCall(apiKeys), retryJob(dependencies))
    .all(methodNotAllowed(['POST']))
  router
    .route('/v1/jobs/:task_id/events')
    .get(authenticate, admitAtMost(mostEventStreams), jobEvents(jobs))
    .all(methodNotAllowed(['GET', 'HEAD']))
  return router
}

function checkInvoice(upload: Upload): JobRoute['check'] {
  return (body, files) => {
    const fields = parseInvoiceFields(body)
    checkContent(files, upload)
    return fields
  }
}
