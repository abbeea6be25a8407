import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Dependencies } from '../dependencies.js'
import type { ApiKeys } from '../keys/api-keys.js'
import type { UsageFilter } from '../keys/key-usage.js'
import { daysBefore, daysBetween } from '../usage/calendar-days.js'
import { readUsage } from '../usage/read-usage.js'
import { keyOf, requireApiKey, requireScope } from './authenticate.js'
import { keyNotFound } from './key-not-found.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { refusedField } from './refused-field.js'
import { mostUsageDays, usageOfDaysQuery } from './schemas/usage-schemas.js'

const expected: Readonly<Record<string, string>> = {
  from: 'attendu un jour comme 2026-11-01',
  to: 'attendu un jour comme 2026-11-30',
  key_id: 'attendu l’identifiant d’une clé',
  scope: 'attendu key ou all',
}
const defaultDays = 30

/** `GET /v1/usage`: what a key, or the whole server, used day by day, and how it ended. Asking costs nothing. */
export function usageRoute({ apiKeys, outcomes }: Pick<Dependencies, 'apiKeys' | 'outcomes'>): Router {
  const router = Router()
  router
    .route('/v1/usage')
    .get(requireApiKey(apiKeys), adminForOthers, async (request, response) => {
      const filter = filterOf(request, response, apiKeys.today().name)
      if (filter.keyId !== null) await checkKey(filter.keyId, response, apiKeys)
      response.json(await readUsage({ apiKeys, outcomes }, filter))
    })
    .all(methodNotAllowed(['GET', 'HEAD']))
  return router
}

const requireAdmin = requireScope('admin')

/** What other keys do is for administrators. */
const adminForOthers: RequestHandler = (request, response, next) => {
  const { key_id: keyId, scope } = queryOf(request)
  if (scope === 'all' || (keyId !== undefined && keyId !== keyOf(response).id)) requireAdmin(request, response, next)
  else next()
}

function queryOf({ query }: Request) {
  const parsed = usageOfDaysQuery.safeParse(query)
  if (parsed.success) return parsed.data
  const name = String(parsed.error.issues[0]?.path[0] ?? '')
  throw refusedField(name, expected[name] ?? 'attendu autre chose')
}

/** @throws RequestError `invalid_field` for days that are not in their order, or too many */
function filterOf(request: Request, response: Response, today: string): UsageFilter {
  const query = queryOf(request)
  if (query.scope === 'all' && query.key_id !== undefined)
    throw refusedField('scope', 'attendu « all » sans key_id, ou key_id sans « all »')
  const to = query.to === undefined || query.to > today ? today : query.to
  const from = query.from ?? daysBefore(to, defaultDays - 1)
  if (from > to) throw refusedField('from', 'attendu un jour qui ne vient pas après « to », ni après ce jour')
  if (daysBetween(from, to).length > mostUsageDays)
    throw refusedField('from', `attendu ${mostUsageDays} jours au plus jusqu’à « to »`)
  return { keyId: query.scope === 'all' ? null : (query.key_id ?? keyOf(response).id), from, to }
}

/** A key that was taken out of the settings is known by what it used. */
async function checkKey(id: string, response: Response, { settingsKeys, store, usage }: ApiKeys): Promise<void> {
  if (id === keyOf(response).id || settingsKeys.some((key) => key.id === id)) return
  if ((await store.get(id)) === null && (await usage.daysOf(id, 1)).length === 0) throw keyNotFound()
}
