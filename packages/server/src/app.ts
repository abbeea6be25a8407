import type { RequestListener } from 'node:http'
import express from 'express'
import type { Dependencies } from './dependencies.js'
import { answerError } from './http/answer-error.js'
import { allowHosts } from './http/allowed-hosts.js'
import { allowOrigins } from './http/cross-origin.js'
import { chatRoutes } from './http/chat/chat-routes.js'
import { documentationRoutes } from './http/documentation-routes.js'
import { extractRoutes } from './http/extraction/extract-routes.js'
import { extractionRoutes } from './http/extraction/extraction-routes.js'
import { statsRoute } from './http/extraction/stats-route.js'
import { forceHttps } from './http/force-https.js'
import { healthRoutes } from './http/health-routes.js'
import { keyInfoRoute } from './http/key-info-route.js'
import { keyRoutes } from './http/key-routes.js'
import { metricsRoute } from './http/metrics-route.js'
import { invoiceRoutes } from './http/invoice-routes.js'
import { jobRoutes } from './http/job-routes.js'
import { jobWebhookRoutes } from './http/job-webhook-routes.js'
import { neverStored } from './http/never-stored.js'
import { notFound } from './http/not-found.js'
import { readinessRoute } from './http/readiness-route.js'
import { reloadRoute } from './http/reload-route.js'
import { identifyRequest } from './http/request-id.js'
import { logRequests } from './http/request-log.js'
import { measureRequests } from './http/request-measures.js'
import { hintRoutes } from './http/hints/hint-routes.js'
import { reviewRoutes } from './http/reviews/review-routes.js'
import { securityHeaders } from './http/security-headers.js'
import { serviceRoute } from './http/service-route.js'
import { usageRoute } from './http/usage-route.js'
import { webPage } from './http/web-page.js'
import { woundRoutes } from './http/wounds/wound-routes.js'

/**
 * The whole HTTP application, without a port and without the environment: an Express application,
 * to listen with or to mount in another one. `startServer` does the rest.
 *
 * @example
 * ```ts
 * const app = createApp(await createDependencies(readConfig()))
 * createServer(app).listen(3000)
 * ```
 */
export function createApp(dependencies: Dependencies): RequestListener {
  const { http } = dependencies
  const app = express()
  const { slots } = dependencies
  dependencies.metrics.watchAnalyses(slots)
  dependencies.metrics.watchUploads(dependencies.uploads)

  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', http.trustedProxies)
  app.use(identifyRequest, logRequests(dependencies.logger), measureRequests(dependencies.metrics))
  app.use(securityHeaders({ isHttpsForced: http.forceHttps }), allowHosts(http.allowedHosts))
  if (http.forceHttps) app.use(forceHttps)
  app.use(allowOrigins(dependencies.allowedOrigins))
  app.use(serviceRoute())
  app.use(webPage())
  app.use(documentationRoutes())
  app.use(neverStored)
  app.use(healthRoutes(dependencies, slots))
  app.use(readinessRoute(dependencies.readiness))
  app.use(metricsRoute(dependencies))
  app.use(reloadRoute(dependencies))
  app.use(keyInfoRoute(dependencies))
  app.use(keyRoutes(dependencies))
  app.use(usageRoute(dependencies))
  app.use(invoiceRoutes(dependencies, slots))
  app.use(extractRoutes(dependencies, slots))
  app.use(extractionRoutes(dependencies))
  app.use(statsRoute(dependencies))
  app.use(jobRoutes(dependencies))
  app.use(jobWebhookRoutes(dependencies))
  app.use(reviewRoutes(dependencies))
  app.use(hintRoutes(dependencies))
  app.use(woundRoutes(dependencies))
  app.use(chatRoutes(dependencies, slots))
  app.use(notFound)
  app.use(answerError)
  return app
}
