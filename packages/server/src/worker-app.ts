import type { RequestListener } from 'node:http'
import express from 'express'
import type { Dependencies } from './dependencies.js'
import { answerError } from './http/answer-error.js'
import { healthRoutes } from './http/health-routes.js'
import { metricsRoute } from './http/metrics-route.js'
import { neverStored } from './http/never-stored.js'
import { notFound } from './http/not-found.js'
import { readinessRoute } from './http/readiness-route.js'
import { identifyRequest } from './http/request-id.js'
import { logRequests } from './http/request-log.js'
import { securityHeaders } from './http/security-headers.js'

/** What a worker answers to those who watch it: its health and its measures. */
export function createWorkerApp(dependencies: Dependencies): RequestListener {
  const app = express()
  dependencies.metrics.watchAnalyses(dependencies.slots)
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(identifyRequest, logRequests(dependencies.logger))
  app.use(securityHeaders({ isHttpsForced: false }), neverStored)
  app.use(healthRoutes(dependencies, dependencies.slots))
  app.use(readinessRoute(dependencies.readiness))
  app.use(metricsRoute(dependencies))
  app.use(notFound)
  app.use(answerError)
  return app
}
