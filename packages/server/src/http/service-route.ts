import { Router } from 'express'
import { version } from '../version.js'
import type { ServiceDescription } from './schemas/service-schema.js'

const description: ServiceDescription = {
  message: 'Constat : lecture et analyse de factures, observation de plaies',
  version,
  docs: '/docs',
  health: '/health',
}

/**
 * `GET /` as the extraction service before this one answered it, to everyone but browsers: the console is for who names
 * `text/html` in `Accept`, as every browser does. curl and HTTP libraries send any type, or no `Accept` at all, and are
 * the callers who relied on JSON here.
 */
export function serviceRoute(): Router {
  const router = Router()
  router.get('/', (request, response, next) => {
    response.vary('Accept')
    // The first of the list is what any type stands for.
    if (request.accepts(['json', 'html']) === 'html') next()
    else response.set('Cache-Control', 'no-cache').json(description)
  })
  return router
}
