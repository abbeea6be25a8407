import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { TaskPosition, TaskStore } from '../tasks/task-store.js'
import { keyOf } from './authenticate.js'
import { jobState } from './job-answer.js'
import { RequestError } from './request-error.js'
import { taskIdSchema, type JobList } from './schemas/job-schemas.js'

/** What a caller may ask of the list. */
export const jobListQuery = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .default('20')
    .transform((text) => Math.min(Number(text), 100))
    .meta({ type: 'integer', minimum: 1, maximum: 100, default: 20, description: 'Jobs of one page.' }),
  after: z
    .string()
    .optional()
    .transform((text, context): TaskPosition | null => {
      if (text === undefined) return null
      const [createdAt = '', id] = Buffer.from(text, 'base64url').toString('latin1').split('.')
      if (/^\d{1,15}$/.test(createdAt) && taskIdSchema.safeParse(id).success)
        return { createdAt: Number(createdAt), id: id ?? '' }
      context.addIssue({ code: 'custom', message: 'not a position' })
      return null
    })
    .meta({ type: 'string', description: 'The `next` of the page before.' }),
})

/** The tasks of the key, newest first, page by page. */
export function listJobs(tasks: Pick<TaskStore, 'ofKey'>): RequestHandler {
  return async (request, response) => {
    const { success, data } = jobListQuery.safeParse(request.query)
    if (!success) throw wrongQuery()
    const found = await tasks.ofKey(keyOf(response).id, data.limit + 1, data.after)
    const page = found.slice(0, data.limit)
    const last = page.at(-1)
    const next = found.length > page.length && last !== undefined ? positionOf(last) : null
    response.json({ jobs: page.map(jobState), next } satisfies JobList)
  }
}

function positionOf({ createdAt, id }: TaskPosition): string {
  return Buffer.from(`${createdAt}.${id}`).toString('base64url')
}

function wrongQuery(): RequestError {
  return new RequestError('invalid_request', {
    message: 'limit or after has a value that it cannot have',
    userMessage: 'Paramètre invalide : « limit » va de 1 à 100, « after » reprend le « next » de la page précédente.',
  })
}
