import { Router } from 'express'
import type { Dependencies } from '../dependencies.js'
import { requireApiKey } from './authenticate.js'
import { methodNotAllowed } from './method-not-allowed.js'
import type { ReloadAnswer } from './schemas/reload-schema.js'

/**
 * `POST /reload-model`, by the name that the extraction service before this one gave it: takes up the files of the
 * settings as they are now. For administrators, since it starts a thread.
 */
export function reloadRoute({ apiKeys, reader }: Pick<Dependencies, 'apiKeys' | 'reader'>): Router {
  const router = Router()
  router
    .route('/reload-model')
    .post(requireApiKey(apiKeys, 'admin'), async (request, response) => {
      const { before, after } = await reader.reload()
      request.log.info({ event: 'reader_reloaded', before, after })
      response.json({
        success: true,
        message: before === after ? 'Fichiers relus, sans changement.' : 'Fichiers relus, nouvelle version en service.',
        model_version: after,
        previous_model_version: before,
      } satisfies ReloadAnswer)
    })
    .all(methodNotAllowed(['POST']))
  return router
}
