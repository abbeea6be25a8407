import { Router } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { keyOf, requireApiKey } from '../authenticate.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import type { ExtractionStats } from '../schemas/extraction-schemas.js'

const dayMs = 86_400_000

/**
 * `GET /stats` of the extraction service before this one: what the extractions of the key that asks come to, or those of
 * all keys for an administrator. Asking is not a call: it costs nothing of the key.
 */
export function statsRoute(dependencies: Pick<Dependencies, 'apiKeys' | 'outcomes' | 'clock' | 'reader'>): Router {
  const { apiKeys, outcomes, clock, reader } = dependencies
  const router = Router()
  router
    .route('/stats')
    .get(requireApiKey(apiKeys, 'invoices'), async (_request, response) => {
      const { id, scopes } = keyOf(response)
      const keyId = scopes.includes('admin') ? null : id
      await outcomes.settled()
      const totals = await outcomes.totals({ keyId, kind: 'invoice', since: clock().getTime() - dayMs })
      response.json({
        total_extractions: totals.documents,
        average_confidence: totals.meanConfidence,
        extractions_last_24h: totals.recent,
        model_version: reader.version,
        success_rate: totals.successRate,
      } satisfies ExtractionStats)
    })
    .all(methodNotAllowed(['GET', 'HEAD']))
  return router
}
