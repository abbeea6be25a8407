import { z } from 'zod'
import { jobForm } from '../../http/job-form.js'
import { jobListQuery } from '../../http/list-jobs.js'
import { errorEventSchema } from '../../http/schemas/error-schema.js'
import {
  jobListSchema,
  jobResultSchema,
  jobSchema,
  jobStateSchema,
  submittedJobSchema,
  taskIdSchema,
} from '../../http/schemas/job-schemas.js'
import { jobProgressSchema } from '../../http/schemas/progress-schema.js'
import {
  imagesJobUpload,
  pdfJobUpload,
  woundJobUpload,
  woundsJobUpload,
  type JobUpload,
} from '../../http/uploads/job-uploads.js'
import { woundJobForm } from '../../http/wounds/check-wound-form.js'
import { waiting } from '../../progress/track-progress.js'
import { invoiceAnswerExample } from '../examples/invoice-answer-example.js'
import { endedJobExample, pendingJobExample } from '../examples/job-examples.js'
import type { AnsweredCode } from '../../http/error-statuses.js'
import type { WoundSource } from '../../tasks/task.js'
import { woundDataExample } from '../examples/wound-answer-example.js'
import type { DescribedAnswer, RouteDescription } from '../route-description.js'
import { uploadForm } from './invoice-descriptions.js'
import { keyErrors, limitErrors, uploadErrors } from './invoice-errors.js'
import { onePhotoForm, photoFormErrors, photosForm } from './wound-descriptions.js'

const path = z.object({ task_id: taskIdSchema })
const submitted = { task_id: pendingJobExample.task_id }

const submittedAnswer = (description: string): DescribedAnswer => ({
  description,
  json: { schema: submittedJobSchema, examples: { 'a job': submitted } },
})

const headers = z.object({
  'Idempotency-Key': z.string().optional().meta({
    description:
      '1 to 255 printable characters. The same key with the same form gives the same job, however often it is sent; with another form, 409.',
    example: 'bill-2025-09-0001',
  }),
  Prefer: z.string().optional().meta({
    description: '`respond-async` asks for 202 with `Location`, in place of 200.',
    example: 'respond-async',
  }),
})

/** How accepting anything to be analysed later can fail, beside its form. */
const submissionErrors = [
  ...keyErrors,
  ...limitErrors,
  'webhook_url_refused',
  'idempotency_conflict',
  'queue_full',
  'disk_full',
  'upload_space_full',
] as const satisfies readonly AnsweredCode[]

const answers = {
  200: submittedAnswer('What was sent is kept, to be analysed.'),
  202: submittedAnswer('The same, for who sends `Prefer: respond-async`; `Location` is where to ask.'),
}

function submission({ sourceKind, upload }: JobUpload, operationId: string, summary: string): RouteDescription {
  return {
    method: 'post',
    path: upload.path,
    operationId,
    tag: 'jobs',
    summary,
    description: `The form of \`/v1/invoices/${sourceKind}\`, and \`webhook_url\`. Once it is answered the bill is kept until it is analysed.`,
    key: 'required',
    parameters: { headers },
    body: {
      mediaType: 'multipart/form-data',
      schema: z.object({ ...uploadForm(upload).shape, ...jobForm.shape }),
      examples: { 'a bill with a reference': { type: 'auto', external_ref: 'ABC-2025-09' } },
    },
    answers,
    errors: [...submissionErrors, ...uploadErrors],
  }
}

function woundSubmission(
  { upload }: JobUpload<WoundSource>,
  words: Pick<RouteDescription, 'operationId' | 'summary' | 'description'>,
  { schema, examples }: NonNullable<RouteDescription['body']>,
): RouteDescription {
  return {
    method: 'post',
    path: upload.path,
    tag: 'jobs',
    ...words,
    key: 'required',
    parameters: { headers },
    body: { mediaType: 'multipart/form-data', schema, examples },
    answers,
    errors: [...submissionErrors, ...photoFormErrors, 'vision_not_configured'],
  }
}

export const jobDescriptions: readonly RouteDescription[] = [
  submission(pdfJobUpload, 'submitPdf', 'Have one bill, a PDF, analysed later'),
  submission(imagesJobUpload, 'submitImages', 'Have one bill, 1 to 8 images of its pages, analysed later'),
  woundSubmission(
    woundJobUpload,
    {
      operationId: 'submitWound',
      summary: 'Have one photograph of a wound assessed later',
      description:
        'The form of `/v1/analyze-wound`, `webhook_url` and the ids of the caller. Needs the scopes `jobs` and `wounds`. The photograph is removed when the job has ended, and never backed up.',
    },
    {
      mediaType: 'multipart/form-data',
      schema: z.object({ ...onePhotoForm.schema.shape, ...woundJobForm.shape }),
      examples: { 'a photograph with a reference': { external_ref: 'visite-2026-11-30' } },
    },
  ),
  woundSubmission(
    woundsJobUpload,
    {
      operationId: 'submitWoundComparison',
      summary: 'Have 2 to 8 dated photographs of one wound compared later',
      description:
        'The form of `/v1/compare-wound-progress`, with `dates` as a field of it; the rest as `/v1/jobs/wound`.',
    },
    {
      mediaType: 'multipart/form-data',
      schema: z.object({ ...photosForm.shape, ...woundJobForm.shape }),
      examples: { 'two photographs': { dates: '2026-10-23,2026-11-20' } },
    },
  ),
  {
    method: 'get',
    path: '/v1/jobs',
    operationId: 'listJobs',
    tag: 'jobs',
    summary: 'The jobs of the key, newest first',
    key: 'required',
    parameters: { query: jobListQuery },
    answers: {
      200: {
        description: 'One page.',
        json: {
          schema: jobListSchema,
          examples: { 'the only page': { jobs: [pendingJobExample], next: null } },
        },
      },
    },
    errors: [...keyErrors, 'invalid_request'],
  },
  {
    method: 'get',
    path: '/v1/jobs/{task_id}',
    operationId: 'readJob',
    tag: 'jobs',
    summary: 'Where a job stands, and its result',
    description: 'A job of another key is not found.',
    key: 'required',
    parameters: { path },
    answers: {
      200: {
        description: 'The job.',
        json: {
          schema: jobSchema,
          examples: {
            'one that waits': pendingJobExample,
            'one that has ended well': { ...endedJobExample, result: invoiceAnswerExample },
            'one of a wound': {
              ...{ ...endedJobExample, source_kind: 'wound', external_ref: 'visite-2026-11-30' },
              result: { success: true, data: woundDataExample, error: null },
            },
          },
        },
      },
    },
    errors: [...keyErrors, 'not_found'],
  },
  {
    method: 'delete',
    path: '/v1/jobs/{task_id}',
    operationId: 'cancelJob',
    tag: 'jobs',
    summary: 'Cancel a job',
    description:
      'It then is a `FAILURE` with the code `cancelled`. One that has ended stays as it is; asking again changes nothing.',
    key: 'required',
    parameters: { path },
    answers: {
      200: {
        description: 'The job as it is now.',
        json: {
          schema: jobStateSchema,
          examples: {
            cancelled: {
              ...endedJobExample,
              status: 'FAILURE',
              can_retry: true,
              error: {
                code: 'cancelled',
                detail: 'Cette analyse a été annulée. Envoyez les fichiers de nouveau pour la relancer.',
              },
            },
          },
        },
      },
    },
    errors: [...keyErrors, 'not_found'],
  },
  {
    method: 'post',
    path: '/v1/jobs/{task_id}/retry',
    operationId: 'retryJob',
    tag: 'jobs',
    summary: 'Run a job again that failed or was cancelled',
    description:
      'With the files and the form of then, as a job of its own: it has its id, its result and its webhook, and counts as a call. The job that failed stays as it ended. Asked for again, the answer is the same new job. The files of a bill are kept for `FAILED_INPUT_HOURS`; photographs of wounds are not.',
    key: 'required',
    parameters: { path },
    answers: {
      202: {
        description: 'The new job; `Location` is where to ask.',
        json: {
          schema: jobStateSchema,
          examples: {
            'the new job': {
              ...pendingJobExample,
              task_id: '6f1c1c62-3f43-4a1e-8f6b-0f2a3b4c5d6e',
              retry_of: pendingJobExample.task_id,
            },
          },
        },
      },
    },
    errors: [
      ...keyErrors,
      ...limitErrors,
      ...(['not_found', 'job_not_ended', 'job_succeeded', 'job_inputs_gone', 'queue_full', 'disk_full'] as const),
    ],
  },
  {
    method: 'get',
    path: '/v1/jobs/{task_id}/events',
    operationId: 'watchJob',
    tag: 'jobs',
    summary: 'Follow a job until its end',
    description: 'The events of a direct call. One that has ended gives its `result` or its `error` at once.',
    key: 'required',
    parameters: { path },
    answers: {
      200: {
        description: 'The events of the job.',
        events: {
          description: 'Any number of `progress`, then one `result` or one `error`. A comment comes every 15 s.',
          schemas: { progress: jobProgressSchema, result: jobResultSchema, error: errorEventSchema },
          example: [
            ['progress', waiting],
            ['result', invoiceAnswerExample],
          ],
        },
      },
    },
    errors: [...keyErrors, 'not_found', 'busy'],
  },
]
