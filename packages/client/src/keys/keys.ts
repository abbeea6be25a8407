import type { ApiKey, ApiKeyChanges, Health, KeyInfo, NewApiKey, ShownApiKey } from '../api-types.js'
import type { CallOptions, Connection } from '../client-options.js'
import { callForJson } from '../http/read-json.js'

export interface Keys {
  /** Limits and counters of the key of this client; asking counts for nothing. @throws ConstatClientError */
  info(options?: CallOptions): Promise<KeyInfo>
  /** All keys of the database. Takes the scope `admin`, as all that follow. @throws ConstatClientError */
  list(options?: CallOptions): Promise<readonly ApiKey[]>
  /**
   * Makes a key; its value is in this answer and nowhere else.
   *
   * @throws ConstatClientError
   * @example
   * ```ts
   * const { key } = await constat.keys.create({ name: 'Intranet', scopes: ['jobs'], daily_limit: 200 })
   * ```
   */
  create(key: NewApiKey, options?: CallOptions): Promise<ShownApiKey>
  /** Changes the name, the scopes or the limits of a key; what is left out stays. @throws ConstatClientError */
  update(id: string, changes: ApiKeyChanges, options?: CallOptions): Promise<ApiKey>
  /** Gives a key a new value; the one before stays good for this long, in seconds. @throws ConstatClientError */
  rotate(id: string, options?: CallOptions & { overlapSeconds?: number }): Promise<ShownApiKey>
  /** Refuses a key from now on. @throws ConstatClientError */
  revoke(id: string, options?: CallOptions): Promise<ApiKey>
}

export function keys(connection: Connection): Keys {
  return {
    info: (options = {}) =>
      callForJson(connection, { method: 'GET', path: '/api/key-info/', isRepeatable: true, ...options }),
    async list(options = {}) {
      const call = { method: 'GET', path: '/v1/keys', isRepeatable: true, ...options } as const
      return (await callForJson<{ keys: ApiKey[] }>(connection, call)).keys
    },
    create: (key, options = {}) =>
      callForJson(connection, { method: 'POST', path: '/v1/keys', json: key, isRepeatable: false, ...options }),
    update: (id, changes, options = {}) =>
      callForJson(connection, { method: 'PATCH', path: keyPath(id), json: changes, isRepeatable: true, ...options }),
    rotate: (id, { overlapSeconds, ...options } = {}) =>
      callForJson(connection, {
        ...{ method: 'POST', path: `${keyPath(id)}/rotate`, isRepeatable: false },
        json: overlapSeconds === undefined ? {} : { overlap_seconds: overlapSeconds },
        ...options,
      }),
    revoke: (id, options = {}) =>
      callForJson(connection, { method: 'DELETE', path: keyPath(id), isRepeatable: true, ...options }),
  }
}

function keyPath(id: string): string {
  return `/v1/keys/${encodeURIComponent(id)}`
}

/** How the server is, with its details for a valid key. */
export function readHealth(connection: Connection, options: CallOptions = {}): Promise<Health> {
  return callForJson(connection, { method: 'GET', path: '/health', isRepeatable: true, ...options })
}
