import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { TaskStore } from '../tasks/task-store.js'
import { keyOf } from './authenticate.js'
import { jobState } from './job-answer.js'
import { nextOf, pageQuery } from './list-position.js'
import { RequestError } from './request-error.js'
import { taskIdSchema, type JobList } from './schemas/job-schemas.js'

/** What a caller may ask of the list. */
export const jobListQuery = z.object(pageQuery('Jobs', taskIdSchema))

/** The tasks of the key, newest first, page by page. */
export function listJobs(tasks: Pick<TaskStore, 'ofKey'>): RequestHandler {
  return async (request, response) => {
    const { success, data } = jobListQuery.safeParse(request.query)
    if (!success) throw wrongQuery()
    const found = await tasks.ofKey(keyOf(response).id, data.limit + 1, data.after)
    const page = found.slice(0, data.limit)
    response.json({ jobs: page.map(jobState), next: nextOf(found, page) } satisfies JobList)
  }
}

function wrongQuery(): RequestError {
  return new RequestError('invalid_request', {
    message: 'limit or after has a value that it cannot have',
    userMessage: 'Paramètre invalide : « limit » va de 1 à 100, « after » reprend le « next » de la page précédente.',
  })
}
