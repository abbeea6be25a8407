import type { RequestHandler } from 'express'
import type { Metrics } from '../metrics/metrics.js'
import { routeOf } from './route-of.js'

/** Tells the measures each request at the end of its answer, by the pattern of its route: a path may hold an id. */
export function measureRequests(metrics: Pick<Metrics, 'requestEnded'>): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    response.once('close', () => {
      const seconds = (performance.now() - start) / 1000
      // nginx's status for a client that is gone before its answer.
      const status = response.writableFinished ? response.statusCode : 499
      metrics.requestEnded({ method: request.method, route: routeOf(request), status, seconds })
    })
    next()
  }
}
