import { once } from 'node:events'
import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { Dependencies } from '../../dependencies.js'
import { exportFormats, exportReviews, type ExportFormat } from '../../reviews/export-reviews.js'
import { signalOfClient } from '../client-signal.js'
import { refusedField } from '../refused-field.js'
import { reviewFilter, wrongReviewQuery } from './list-reviews.js'
import { visibleTo } from './own-review.js'

export const exportQuery = z.object({
  ...reviewFilter,
  format: z.enum(exportFormats).default('json').meta({
    description:
      '`json`: the reviews as they are read one by one. `csv`: one row per field. `label-studio`: pre-annotated tasks to import there.',
  }),
})

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  'label-studio': 'application/json',
}

/** `GET /v1/reviews/export`: every review that the key may see, as one file. */
export function exportRoute({ reviews }: Pick<Dependencies, 'reviews'>): RequestHandler {
  return async (request, response) => {
    const query = exportQuery.safeParse(request.query)
    if (!query.success) throw wrongExport(query.error)
    const { format, state = null, kind = null } = query.data
    const extension = format === 'csv' ? 'csv' : 'json'
    response.attachment(`relectures.${extension}`).type(mediaTypes[format])
    const pieces = exportReviews(reviews, { ...visibleTo(response), state, kind }, format)
    const client = signalOfClient(response)
    for await (const piece of pieces) {
      client.throwIfAborted()
      if (!response.write(piece)) await once(response, 'drain', { signal: client })
    }
    response.end()
  }
}

function wrongExport(error: z.ZodError) {
  const isFormat = error.issues.some(({ path }) => path[0] === 'format')
  return isFormat ? refusedField('format', `attendu ${exportFormats.join(', ')}`) : wrongReviewQuery()
}
