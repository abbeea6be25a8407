import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { importTasks } from '../../reviews/import-tasks.js'
import { RequestError } from '../request-error.js'
import type { ReviewImportAnswer } from '../schemas/review-schemas.js'
import { visibleTo } from './own-review.js'

/** `POST /v1/reviews/import`: the annotations of an export of Label Studio become corrections. */
export function importRoute({ reviews, jobs }: Pick<Dependencies, 'reviews' | 'jobs'>): RequestHandler {
  return async (request, response) => {
    const tasks: unknown = request.body
    if (!Array.isArray(tasks)) throw noExport()
    const imported = await importTasks(reviews, tasks, visibleTo(response), async ({ id, kind }) => {
      if (kind !== 'energy-invoice') return
      await jobs.queue.add({ kind: 'learn', payload: { review_id: id }, maxAttempts: 3 })
    })
    const counts = { corrected: 0, confirmed: 0, not_annotated: 0, unknown_review: 0, unreadable: 0 }
    for (const { outcome } of imported) counts[outcome] += 1
    request.log.info({ event: 'reviews_imported', tasks: tasks.length, ...counts })
    response.json({
      counts,
      tasks: imported.map(({ task, reviewId, outcome, problems }) => ({
        task,
        review_id: reviewId,
        outcome,
        problems,
      })),
    } satisfies ReviewImportAnswer)
  }
}

function noExport(): RequestError {
  return new RequestError('invalid_request', {
    message: 'the body is no list of tasks',
    userMessage: 'Export illisible. Envoyez l’export « JSON » de Label Studio tel quel : une liste de tâches.',
  })
}
