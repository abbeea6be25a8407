import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { importTasks, learnLater, type ImportedTask } from '../../reviews/import-tasks.js'
import { RequestError } from '../request-error.js'
import type { ReviewImportAnswer } from '../schemas/review-schemas.js'
import { visibleTo } from './own-review.js'

/** `POST /v1/reviews/import`: the annotations of an export of Label Studio become corrections. */
export function importRoute({ reviews, jobs }: Pick<Dependencies, 'reviews' | 'jobs'>): RequestHandler {
  return async (request, response) => {
    const tasks: unknown = request.body
    if (!Array.isArray(tasks)) throw noExport()
    const answer = importAnswer(await importTasks(reviews, tasks, visibleTo(response), learnLater(jobs.queue)))
    request.log.info({ event: 'reviews_imported', tasks: tasks.length, ...answer.counts })
    response.json(answer)
  }
}

/** What became of an export, as the route and the command tell it. */
export function importAnswer(imported: readonly ImportedTask[]): ReviewImportAnswer {
  const counts = { corrected: 0, confirmed: 0, not_annotated: 0, unknown_review: 0, unreadable: 0 }
  for (const { outcome } of imported) counts[outcome] += 1
  const tasks = imported.map(({ reviewId, ...task }) => ({ ...task, review_id: reviewId }))
  return { counts, tasks }
}

function noExport(): RequestError {
  return new RequestError('invalid_request', {
    message: 'the body is no list of tasks',
    userMessage: 'Export illisible. Envoyez l’export « JSON » de Label Studio tel quel : une liste de tâches.',
  })
}
