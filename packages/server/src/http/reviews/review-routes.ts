import { Router, type Request } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { admitAtMost } from '../admission.js'
import { requireApiKey } from '../authenticate.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import { readJsonBody } from '../read-json-body.js'
import { correctReview } from './correct-review.js'
import { decideReview } from './decide-review.js'
import { describeReview } from './describe-review.js'
import { exportRoute } from './export-route.js'
import { importRoute } from './import-route.js'
import { listReviews } from './list-reviews.js'
import { noReview, ownReview } from './own-review.js'

/** What a person puts right of a long bill at once. */
const longestCorrections = 512 * 1024

/** Each may draw every page of every review. */
const mostExports = 2

/** `/v1/reviews`: the readings that a person should check, and what the person makes of them. */
export function reviewRoutes(dependencies: Dependencies): Router {
  const { apiKeys, limits, reviews } = dependencies
  const router = Router()
  const authenticate = requireApiKey(apiKeys)
  router
    .route('/v1/reviews')
    .get(authenticate, listReviews(reviews.store))
    .all(methodNotAllowed(['GET', 'HEAD']))
  router
    .route('/v1/reviews/export')
    .get(authenticate, admitAtMost(mostExports, 'demandes d’export'), exportRoute(dependencies))
    .all(methodNotAllowed(['GET', 'HEAD']))
  router
    .route('/v1/reviews/import')
    .post(authenticate, readJsonBody(limits.maxContentLength), importRoute(dependencies))
    .all(methodNotAllowed(['POST']))
  router
    .route('/v1/reviews/:id')
    .get(authenticate, async (request, response) => {
      response.json(describeReview(await ownReview(request, response, reviews.store)))
    })
    .delete(authenticate, async (request, response) => {
      const review = await ownReview(request, response, reviews.store)
      await reviews.remove(review.id)
      request.log.info({ event: 'review_removed', review_id: review.id })
      response.status(204).end()
    })
    .all(methodNotAllowed(['GET', 'HEAD', 'DELETE']))
  router
    .route('/v1/reviews/:id/pages/:number')
    .get(authenticate, async (request, response) => {
      const review = await ownReview(request, response, reviews.store)
      const picture = await reviews.drawPage(review, pageOf(request))
      if (picture === null) throw noReview()
      const { buffer, byteOffset, byteLength } = picture.jpeg
      response.type('image/jpeg').send(Buffer.from(buffer, byteOffset, byteLength))
    })
    .all(methodNotAllowed(['GET', 'HEAD']))
  router
    .route('/v1/reviews/:id/corrections')
    .put(authenticate, readJsonBody(longestCorrections), correctReview(dependencies))
    .all(methodNotAllowed(['PUT']))
  for (const [action, state] of [
    ['confirm', 'confirmed'],
    ['dismiss', 'dismissed'],
  ] as const) {
    router
      .route(`/v1/reviews/:id/${action}`)
      .post(authenticate, decideReview(state, dependencies))
      .all(methodNotAllowed(['POST']))
  }
  return router
}

function pageOf({ params }: Request): number {
  const text = String(params['number'])
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0
}
