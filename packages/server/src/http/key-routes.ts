import { Router, type Request } from 'express'
import type { Dependencies } from '../dependencies.js'
import { scopes, type StoredKey } from '../keys/api-key.js'
import { describeKey, describeUsage } from '../keys/describe-key.js'
import type { ShownKey } from '../keys/key-store.js'
import { requireApiKey } from './authenticate.js'
import { keyNotFound } from './key-not-found.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { jsonBody, readJsonBody } from './read-json-body.js'
import { refusedField } from './refused-field.js'
import { RequestError } from './request-error.js'
import { keyChangesSchema, newKeySchema, rotationSchema, usageQuerySchema } from './schemas/key-schemas.js'

const keyFields = {
  name: 'un texte de 1 à 100 caractères',
  user: 'un texte de 1 à 200 caractères, ou null',
  scopes: `une liste non vide parmi ${scopes.join(', ')}`,
  daily_limit: 'un nombre entier d’appels par jour, ou null pour aucune limite',
  rate_per_minute: 'un nombre entier d’appels par minute, de 1 à 100000',
  expires_at: 'une date ISO 8601 avec son fuseau, par exemple 2027-01-31T23:00:00Z, ou null',
}
const rotationFields = { overlap_seconds: 'un nombre entier de secondes, de 0 à 604800' }

/** `/v1/keys`: what an administrator does with the keys of others. */
export function keyRoutes({ apiKeys, clock }: Pick<Dependencies, 'apiKeys' | 'clock'>): Router {
  const { store, usage } = apiKeys
  const router = Router()
  const admin = requireApiKey(apiKeys, 'admin')
  const body = readJsonBody()
  const now = () => clock().getTime()
  const described = (key: StoredKey) => describeKey(key, apiKeys.today())
  const shown = ({ key, stored }: ShownKey) => ({ ...described(stored), key })

  router
    .route('/v1/keys')
    .get(admin, async (_request, response) => {
      response.json({ keys: (await store.list()).map(described) })
    })
    .post(admin, body, async (request, response) => {
      const fields = jsonBody(request, newKeySchema, keyFields)
      const made = await store.create(
        {
          name: fields.name,
          owner: fields.user,
          scopes: fields.scopes,
          dailyLimit: fields.daily_limit,
          ratePerMinute: fields.rate_per_minute,
          expiresAt: fields.expires_at === null ? null : Date.parse(fields.expires_at),
        },
        now(),
      )
      request.log.info({ event: 'key_created', key: made.stored.id, scopes: fields.scopes })
      response.status(201).location(`/v1/keys/${made.stored.id}`).json(shown(made))
    })
    .all(methodNotAllowed(['GET', 'HEAD', 'POST']))

  router
    .route('/v1/keys/:id')
    .get(admin, async (request, response) => {
      response.json(described(found(await store.get(idOf(request)))))
    })
    .patch(admin, body, async (request, response) => {
      const fields = jsonBody(request, keyChangesSchema, keyFields)
      const { id } = found(await store.get(idOf(request)))
      const changed = await store.update(id, {
        name: fields.name,
        owner: fields.user,
        scopes: fields.scopes,
        dailyLimit: fields.daily_limit,
        ratePerMinute: fields.rate_per_minute,
        expiresAt: typeof fields.expires_at === 'string' ? Date.parse(fields.expires_at) : fields.expires_at,
      })
      if (changed === null) throw revoked(id, 'modifiée')
      apiKeys.forget(id)
      request.log.info({ event: 'key_changed', key: id, fields: Object.keys(fields), scopes: changed.scopes })
      response.json(described(changed))
    })
    .delete(admin, async (request, response) => {
      const id = idOf(request)
      if (await store.revoke(id)) request.log.info({ event: 'key_revoked', key: id })
      apiKeys.forget(id)
      response.json(described(found(await store.get(id))))
    })
    .all(methodNotAllowed(['GET', 'HEAD', 'PATCH', 'DELETE']))

  router
    .route('/v1/keys/:id/rotate')
    .post(admin, body, async (request, response) => {
      const { overlap_seconds } = jsonBody(request, rotationSchema, rotationFields)
      const key = found(await store.get(idOf(request)))
      const rotated = await store.rotate(key.id, overlap_seconds * 1000, now())
      if (rotated === null) throw revoked(key.id, 'renouvelée')
      apiKeys.forget(key.id)
      request.log.info({ event: 'key_rotated', key: key.id, overlap_seconds })
      response.json(shown(rotated))
    })
    .all(methodNotAllowed(['POST']))

  router
    .route('/v1/keys/:id/usage')
    .get(admin, async (request, response) => {
      const query = usageQuerySchema.safeParse(request.query)
      if (!query.success) throw refusedField('days', 'attendu un nombre de jours de 1 à 366')
      await apiKeys.flushUsage()
      response.json(describeUsage(idOf(request), await usage.daysOf(idOf(request), query.data.days)))
    })
    .all(methodNotAllowed(['GET', 'HEAD']))

  return router
}

function idOf({ params }: Request): string {
  return String(params['id'])
}

function found(key: StoredKey | null): StoredKey {
  if (key !== null) return key
  throw keyNotFound()
}

/** @param done French participle of what cannot be done to it */
function revoked(id: string, done: string): RequestError {
  return new RequestError('key_disabled', {
    message: 'a revoked key is not changed any more',
    userMessage: `Cette clé est révoquée : elle ne peut plus être ${done}. Créez-en une autre.`,
    details: { key: id },
  })
}
