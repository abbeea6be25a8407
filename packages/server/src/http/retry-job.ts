import type { RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import { retryTask } from '../tasks/retry-task.js'
import { WorkSlots } from '../work/work-slots.js'
import { signalOfClient } from './client-signal.js'
import { callOf, doesNotCount } from './count-call.js'
import { jobState } from './job-answer.js'
import { ownTask } from './own-task.js'
import { requestIdOf } from './request-id.js'

/** Retries that are put into the store at the same time: one file of each is in memory. */
const mostStoredAtOnce = 2

/** Last step of `POST /v1/jobs/{task_id}/retry`: the job is done again under an id of its own. */
export function retryJob({ jobs }: Pick<Dependencies, 'jobs'>): RequestHandler {
  const storing = new WorkSlots(mostStoredAtOnce)
  return async (request, response) => {
    const failed = await ownTask(request, response, jobs.tasks)
    const call = { requestId: requestIdOf(request), countedDay: callOf(response).day }
    const { task, isNew } = await storing.run(() => retryTask(jobs, failed, call), signalOfClient(response))
    if (!isNew) doesNotCount(response)
    request.log.info({ event: 'job_retried', task_id: task.id, retry_of: failed.id, is_new: isNew })
    response.status(202).location(`/v1/jobs/${task.id}`).json(jobState(task))
  }
}
