import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { WrongCorrection } from '../../reviews/check-corrections.js'
import { signalOfClient } from '../client-signal.js'
import { keyOf } from '../authenticate.js'
import { refusedField } from '../refused-field.js'
import { RequestError } from '../request-error.js'
import { correctionsSchema, type CorrectedReviewAnswer } from '../schemas/review-schemas.js'
import { describeReview } from './describe-review.js'
import { ownReview } from './own-review.js'

/** `PUT …/corrections`: what a person has put right, in place of what was said before. */
export function correctReview({
  reviews,
  learnFromReview,
}: Pick<Dependencies, 'reviews' | 'learnFromReview'>): RequestHandler {
  return async (request, response) => {
    const review = await ownReview(request, response, reviews.store)
    const sent = correctionsSchema.safeParse(request.body)
    if (!sent.success) throw unreadableCorrections()
    try {
      const corrected = await reviews.correct(review, sent.data)
      request.log.info({
        event: 'review_corrected',
        review_id: review.id,
        key: keyOf(response).id,
        corrections: corrected.corrections.length,
      })
      const learned = await learnFromReview(corrected, signalOfClient(response))
      response.json({ ...describeReview(corrected), learned } satisfies CorrectedReviewAnswer)
    } catch (error) {
      throw error instanceof WrongCorrection ? refusedCorrection(error) : error
    }
  }
}

function refusedCorrection({ path, expected }: WrongCorrection): RequestError {
  return refusedField(path.slice(0, 80), `attendu ${expected}`)
}

function unreadableCorrections(): RequestError {
  return new RequestError('invalid_request', {
    message: 'the body is no list of corrections',
    userMessage:
      'Corrections illisibles. Envoyez une liste JSON, 2000 éléments au plus : [{"path": "totals.ttc", "value": 112.4}].',
  })
}
