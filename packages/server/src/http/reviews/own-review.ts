import type { Request, Response } from 'express'
import type { ReviewOwner, ReviewStore } from '../../reviews/review-store.js'
import type { Review } from '../../reviews/review.js'
import { keyOf } from '../authenticate.js'
import { RequestError } from '../request-error.js'
import { reviewIdSchema } from '../schemas/review-id-schema.js'

/** Whose reviews a request may see: its key's own, or those of every key. */
export function visibleTo(response: Response): ReviewOwner {
  const { id, scopes } = keyOf(response)
  return { keyId: scopes.includes('reviews') || scopes.includes('admin') ? null : id }
}

/**
 * The review that the path names, where the key of the request may see it.
 *
 * @throws RequestError `not_found`, the same for a review of another key and for none
 */
export async function ownReview(
  request: Request,
  response: Response,
  store: Pick<ReviewStore, 'get'>,
): Promise<Review> {
  const { data: id } = reviewIdSchema.safeParse(request.params['id'])
  const review = id === undefined ? null : await store.get(id)
  const { keyId } = visibleTo(response)
  if (review === null || (keyId !== null && review.keyId !== keyId)) throw noReview()
  return review
}

export function noReview(): RequestError {
  return new RequestError('not_found', {
    message: 'no such review of this key',
    userMessage: 'Relecture inconnue, ou expirée. Vérifiez l’identifiant, ou envoyez le document de nouveau.',
  })
}
