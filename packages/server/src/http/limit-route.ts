import type { RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import { keyOf } from './authenticate.js'
import { minuteLimit, rateReached, showLimits, type Limit } from './rate-limit.js'

/**
 * Lets so many calls of one key through in a minute, whatever limits the key itself has. Every call that comes so far
 * counts, whatever it is answered. Placed after `requireApiKey`, before anything that reads the body.
 *
 * @param limit null for none
 */
export function limitRoute(
  name: Limit['name'],
  limit: number | null,
  { routeRate, clock }: Pick<Dependencies, 'routeRate' | 'clock'>,
): RequestHandler {
  return async (_request, response, next) => {
    if (limit !== null) {
      const now = clock().getTime()
      const left = await routeRate.take({ keyId: keyOf(response).id, route: name, limit, now })
      showLimits([minuteLimit(name, limit, left ?? 0, now)], response)
      if (left === null) throw rateReached(limit, now, response)
    }
    next()
  }
}
