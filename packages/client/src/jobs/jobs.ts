import type { InvoiceAnswer, Job, JobList, JobState, JobWebhooks } from '../api-types.js'
import { invalid, type CallOptions, type Connection } from '../client-options.js'
import { queryOf } from '../http/query-of.js'
import { callForJson } from '../http/read-json.js'
import { followJob, type JobEvent } from './follow-job.js'
import { jobForm, type JobCall, type JobResult, type NewJob, type TaskId } from './new-job.js'
import { waitForJob, type WaitOptions } from './wait-for-job.js'

export interface JobListCall extends CallOptions {
  /** Jobs of one page, 1 to 100. @default 20 */
  limit?: number
  /** `next` of the page before. */
  after?: string
}

/** Bills and photographs that the server analyses later. */
export interface Jobs {
  /**
   * Hands a job over; once this resolves the server does not lose it. A call that was cut is made again and gives the same
   * job: each has an idempotency key.
   *
   * @returns the id of the job
   * @throws ConstatClientError
   * @example
   * ```ts
   * const taskId = await constat.jobs.create({ kind: 'pdf', file, externalRef: 'ABC-2025-09' })
   * const answer = await constat.jobs.wait(taskId)
   * ```
   */
  create<J extends NewJob>(job: J, options?: JobCall): Promise<TaskId<JobResult<J>>>
  /** The jobs of the key, newest first, page by page: `next` of one page is `after` of the following. @throws ConstatClientError */
  list(options?: JobListCall): Promise<JobList>
  /** Where a job stands, with its result once it has one. @throws ConstatClientError */
  get(taskId: string, options?: CallOptions): Promise<Job>
  /**
   * Waits for the end of a job and gives its result. Listens; where events do not come through, asks.
   *
   * @throws ConstatClientError; that of the job when it failed; `timeout` after `maxMilliseconds`
   */
  wait<R = InvoiceAnswer>(taskId: TaskId<R>, options?: WaitOptions): Promise<R>
  /** The events of a job until its `result` or its `error`; a connection that is cut is opened again. */
  events<R = InvoiceAnswer>(taskId: TaskId<R>, options?: CallOptions): AsyncIterable<JobEvent<R>>
  /** Cancels a job; one that has ended stays as it is. @throws ConstatClientError */
  cancel(taskId: string, options?: CallOptions): Promise<JobState>
  /**
   * Has a bill analysed again whose job failed or was cancelled, with its files of then, as a job of its own; asked for
   * again, it is the same one.
   *
   * @returns the new job
   * @throws ConstatClientError; `job_inputs_gone` once the files are no longer kept
   * @example
   * ```ts
   * const { task_id } = await constat.jobs.retry(failedTaskId)
   * const answer = await constat.jobs.wait(task_id)
   * ```
   */
  retry(taskId: string, options?: CallOptions): Promise<JobState>
  /** How the end of a job was told, attempt by attempt. @throws ConstatClientError */
  webhooks(taskId: string, options?: CallOptions): Promise<JobWebhooks>
  /** Has the end of a job told again, under the id of before. @throws ConstatClientError */
  replayWebhook(taskId: string, options?: CallOptions): Promise<JobWebhooks>
}

export function jobs(connection: Connection): Jobs {
  const ofJob =
    <T>(method: 'GET' | 'POST' | 'DELETE', below = '', isRepeatable = true) =>
    (taskId: string, options: CallOptions = {}): Promise<T> =>
      callForJson(connection, { method, path: `${jobPath(taskId)}${below}`, isRepeatable, ...options })
  return {
    async create(job: NewJob, { idempotencyKey = connection.newId(), ...options }: JobCall = {}) {
      const { task_id } = await callForJson<{ task_id: string }>(connection, {
        ...{ method: 'POST', path: `/v1/jobs/${job.kind}`, body: jobForm(job), isRepeatable: true },
        headers: { 'Idempotency-Key': idempotencyKey },
        ...options,
      })
      return task_id
    },
    list: ({ limit, after, ...options } = {}) =>
      callForJson(connection, {
        ...{ method: 'GET', path: `/v1/jobs${queryOf({ limit, after })}`, isRepeatable: true },
        ...options,
      }),
    get: ofJob('GET'),
    wait: <R>(taskId: TaskId<R>, options: WaitOptions = {}) => waitForJob<R>(connection, jobPath(taskId), options),
    events: <R>(taskId: TaskId<R>, options: CallOptions = {}) => followJob<R>(connection, jobPath(taskId), options),
    cancel: ofJob('DELETE'),
    retry: ofJob('POST', '/retry'),
    webhooks: ofJob('GET', '/webhooks'),
    // A second one would be sent, and counted.
    replayWebhook: ofJob('POST', '/webhooks/replay', false),
  }
}

function jobPath(taskId: string): string {
  if (!/^[\w-]+$/.test(taskId)) throw invalid('taskId : l’identifiant d’une tâche est attendu.')
  return `/v1/jobs/${taskId}`
}
