import { Router } from 'express'
import type { z } from 'zod'
import type { Dependencies } from '../dependencies.js'
import type { ApiKey } from '../keys/api-key.js'
import type { ApiKeys } from '../keys/api-keys.js'
import { keyInfoOf } from '../keys/describe-key.js'
import { keyOf, requireApiKey } from './authenticate.js'
import { methodNotAllowed } from './method-not-allowed.js'
import type { keyInfoSchema } from './schemas/key-schemas.js'

/** `GET /api/key-info/`: what is left of the key that asks. Asking is not a call: it costs nothing of it. */
export function keyInfoRoute({ apiKeys }: Pick<Dependencies, 'apiKeys'>): Router {
  const router = Router()
  router
    .route('/api/key-info/')
    .get(requireApiKey(apiKeys), async (_request, response) => {
      const key = keyOf(response)
      const stored = key.isLimited ? await apiKeys.store.get(key.id) : null
      response.json(stored === null ? await infoOfSettingsKey(key, apiKeys) : keyInfoOf(stored, apiKeys.today()))
    })
    .all(methodNotAllowed(['GET', 'HEAD']))
  return router
}

/** A key of the settings has no row: what is known of it is what it used. */
async function infoOfSettingsKey(key: ApiKey, apiKeys: ApiKeys): Promise<z.output<typeof keyInfoSchema>> {
  await apiKeys.flushUsage()
  const [latest] = await apiKeys.usage.daysOf(key.id, 1)
  return {
    name: key.name,
    user: key.owner,
    daily_limit: null,
    calls_today: latest?.day === apiKeys.today().name ? latest.calls : 0,
    remaining_today: null,
    total_calls: await apiKeys.usage.callsOf(key.id),
    created_at: null,
    last_used: null,
  }
}
