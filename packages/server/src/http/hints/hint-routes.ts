import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import type { Dependencies } from '../../dependencies.js'
import { checkScope, keyOf, requireApiKey } from '../authenticate.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import { refusedField } from '../refused-field.js'

/** Whose hints; those of the key that asks without. */
export const hintQuery = z.object({
  key_id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .meta({ description: 'Of another key, or `all` for those of every key together. Needs the scope `admin`.' }),
})

/** `/v1/label-hints`: what the corrections of a key have taught. */
export function hintRoutes({ apiKeys, hints }: Pick<Dependencies, 'apiKeys' | 'hints'>): Router {
  const router = Router()
  const authenticate = requireApiKey(apiKeys)
  router
    .route('/v1/label-hints')
    .get(authenticate, async (request, response) => {
      response.json(await hints.ofKey(ownerOf(request, response)))
    })
    .delete(authenticate, async (request, response) => {
      const owner = ownerOf(request, response)
      const reviews = await hints.removeOfKey(owner)
      request.log.info({ event: 'hints_forgotten', key: keyOf(response).id, of: owner ?? 'all', reviews })
      response.json({ reviews })
    })
    .all(methodNotAllowed(['GET', 'HEAD', 'DELETE']))
  return router
}

function ownerOf(request: Request, response: Response): string | null {
  const query = hintQuery.safeParse(request.query)
  if (!query.success) throw refusedField('key_id', 'attendu l’identifiant d’une clé, ou all')
  const key = keyOf(response)
  const { key_id: wanted = key.id } = query.data
  if (wanted !== key.id) checkScope(key, 'admin')
  return wanted === 'all' ? null : wanted
}
