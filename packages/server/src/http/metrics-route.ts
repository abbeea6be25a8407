import { timingSafeEqual } from 'node:crypto'
import { Router, type Request, type RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import { digestKey } from '../keys/digest-key.js'
import { requireApiKey } from './authenticate.js'
import { methodNotAllowed } from './method-not-allowed.js'

/** `GET /metrics`: the measures of this process, in the text format of Prometheus. */
export function metricsRoute(dependencies: Pick<Dependencies, 'metrics' | 'metricsToken' | 'apiKeys'>): Router {
  const { metrics } = dependencies
  const router = Router()
  router
    .route('/metrics')
    .get(requireReader(dependencies), async (_request, response) => {
      const text = await metrics.exposition()
      response.set('Content-Type', metrics.contentType).send(text)
    })
    .all(methodNotAllowed(['GET', 'HEAD']))
  return router
}

/** How busy a server is and what its models cost is nobody else's business: not even of who calls from this machine. */
function requireReader({ metricsToken, apiKeys }: Pick<Dependencies, 'metricsToken' | 'apiKeys'>): RequestHandler {
  const expected = metricsToken === null ? null : digestKey(metricsToken)
  const requireKey = requireApiKey(apiKeys, 'metrics')
  return (request, response, next) => {
    if (expected !== null && presents(request, expected)) next()
    else return requireKey(request, response, next)
  }
}

function presents(request: Request, expected: Buffer): boolean {
  const token = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
  return token !== undefined && timingSafeEqual(digestKey(token), expected)
}
