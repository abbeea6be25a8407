import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { keyOf } from '../authenticate.js'
import { RequestError } from '../request-error.js'
import { describeReview } from './describe-review.js'
import { ownReview } from './own-review.js'

/** Ends a review without corrections: all was right, or nobody is to look at it. */
export function decideReview(
  state: 'confirmed' | 'dismissed',
  { reviews }: Pick<Dependencies, 'reviews'>,
): RequestHandler {
  return async (request, response) => {
    const review = await ownReview(request, response, reviews.store)
    if (review.corrections.length > 0) throw hasCorrections(review.corrections.length)
    const decided = await reviews.decide(review, state)
    request.log.info({ event: 'review_decided', review_id: review.id, key: keyOf(response).id, state })
    response.json(describeReview(decided))
  }
}

function hasCorrections(corrections: number): RequestError {
  return new RequestError('review_corrected', {
    message: 'a review with corrections is neither confirmed nor dismissed',
    userMessage:
      'Cette relecture a des corrections : elle est déjà traitée. Pour la confirmer ou l’écarter, retirez-les d’abord en envoyant une liste vide.',
    details: { corrections },
  })
}
