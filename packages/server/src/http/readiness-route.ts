import { Router } from 'express'
import type { Readiness } from '../readiness/readiness.js'
import { methodNotAllowed } from './method-not-allowed.js'
import type { PartStates, ReadinessAnswer } from './schemas/readiness-schema.js'

/**
 * `GET /readyz`: whether this process can serve, and which part is down. For balancers: a process that is not ready is
 * not to be killed, only left alone.
 */
export function readinessRoute(readiness: () => Promise<Readiness>): Router {
  const router = Router()
  router
    .route('/readyz')
    .get(async (_request, response) => {
      const { isReady, parts } = await readiness()
      const answer: ReadinessAnswer = { status: isReady ? 'ready' : 'not_ready', parts: statesOf(parts) }
      response.status(isReady ? 200 : 503).json(answer)
    })
    .all(methodNotAllowed(['GET', 'HEAD']))
  return router
}

/** `up` or `down` by name. */
export function statesOf(parts: Readiness['parts']): PartStates {
  return Object.fromEntries(parts.map(({ part, isUp }) => [part, isUp ? 'up' : 'down']))
}
