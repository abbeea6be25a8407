import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { ReviewStore } from '../../reviews/review-store.js'
import { reviewKinds, reviewStates } from '../../reviews/review.js'
import { nextOf, pageQuery } from '../list-position.js'
import { RequestError } from '../request-error.js'
import { reviewIdSchema } from '../schemas/review-id-schema.js'
import type { ReviewListAnswer } from '../schemas/review-schemas.js'
import { describeSummary } from './describe-review.js'
import { visibleTo } from './own-review.js'

/** Which reviews; all of them without. */
export const reviewFilter = {
  state: z.enum(reviewStates).optional(),
  kind: z.enum(reviewKinds).optional(),
}

export const reviewListQuery = z.object({ ...reviewFilter, ...pageQuery('Reviews', reviewIdSchema) })

/** The reviews that the key may see, newest first, page by page. */
export function listReviews(store: Pick<ReviewStore, 'list' | 'counts'>): RequestHandler {
  return async (request, response) => {
    const { success, data } = reviewListQuery.safeParse(request.query)
    if (!success) throw wrongReviewQuery()
    const { state = null, kind = null, limit, after } = data
    const owner = visibleTo(response)
    const found = await store.list({ ...owner, state, kind }, limit + 1, after)
    const page = found.slice(0, limit)
    const counts = await store.counts(owner)
    response.json({ reviews: page.map(describeSummary), next: nextOf(found, page), counts } satisfies ReviewListAnswer)
  }
}

export function wrongReviewQuery(): RequestError {
  return new RequestError('invalid_request', {
    message: 'state, kind, limit or after has a value that it cannot have',
    userMessage: `Paramètre invalide : « state » est ${orOf(reviewStates)} ; « kind » est ${orOf(reviewKinds)} ; « limit » va de 1 à 100 ; « after » reprend le « next » de la page précédente.`,
  })
}

function orOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} ou ${names.at(-1) ?? ''}`
}
