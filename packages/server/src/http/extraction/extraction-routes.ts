import { Router, type Request, type Response } from 'express'
import type { Dependencies } from '../../dependencies.js'
import type { Extraction } from '../../extraction/extraction.js'
import { keyOf, requireApiKey } from '../authenticate.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import { nextOf, type ListPosition } from '../list-position.js'
import { RequestError } from '../request-error.js'
import { extractionIdSchema, type ExtractionList } from '../schemas/extraction-schemas.js'
import { exportExtractions } from './export-extractions.js'
import { extractionAnswer, wholeExtractionAnswer } from './extraction-answer.js'
import { extractionListQuery, parseExtractionQuery } from './extraction-query.js'

/** `/v1/extractions`: what was read of the invoices of a key, for as long as it is kept. Asking costs nothing of the key. */
export function extractionRoutes({ apiKeys, extractions }: Pick<Dependencies, 'apiKeys' | 'extractions'>): Router {
  const { store } = extractions
  const router = Router()
  const onlyGet = methodNotAllowed(['GET', 'HEAD'])
  const own = requireApiKey(apiKeys, 'invoices')

  router
    .route('/v1/extractions')
    .get(own, async (request, response) => {
      const { limit, after, from, to } = parseExtractionQuery(extractionListQuery, request.query)
      const position = after === null ? null : { extractedAt: after.createdAt, id: after.id }
      const found = await store.list({ keyId: keyOf(response).id, from, to }, limit + 1, position)
      const page = found.slice(0, limit)
      const next = nextOf(found.map(positionOf), page.map(positionOf))
      response.json({ extractions: page.map(extractionAnswer), next } satisfies ExtractionList)
    })
    .all(onlyGet)

  router.route('/v1/extractions/export').get(own, exportExtractions(store)).all(onlyGet)

  router
    .route('/v1/extractions/:extraction_id')
    .get(own, async (request, response) => {
      response.json(wholeExtractionAnswer(await found(request, response)))
    })
    .delete(own, async (request, response) => {
      const { id, keyId } = await found(request, response)
      await store.remove(keyId, id)
      request.log.info({ event: 'extraction_removed', extraction_id: id })
      response.status(204).end()
    })
    .all(methodNotAllowed(['GET', 'HEAD', 'DELETE']))
  return router

  async function found(request: Request, response: Response): Promise<Extraction> {
    const { data: id } = extractionIdSchema.safeParse(request.params['extraction_id'])
    const extraction = id === undefined ? null : await store.get(keyOf(response).id, id)
    if (extraction === null) throw noExtraction()
    return extraction
  }
}

function positionOf({ id, extractedAt }: Extraction): ListPosition {
  return { id, createdAt: extractedAt }
}

/** The same for one of another key and for none. */
function noExtraction(): RequestError {
  return new RequestError('not_found', {
    message: 'no such extraction of this key',
    userMessage:
      'Extraction inconnue, ou qui n’est plus conservée. Vérifiez l’identifiant, ou envoyez la facture de nouveau.',
  })
}
