import type { Health, KeyInfo } from '../api-types.js'
import type { CallOptions, Connection } from '../client-options.js'
import { callForJson } from '../http/read-json.js'

export interface Keys {
  /** Limits and counters of the key of this client; asking counts for nothing. @throws ConstatClientError */
  info(options?: CallOptions): Promise<KeyInfo>
}

export function keys(connection: Connection): Keys {
  return {
    info: (options = {}) =>
      callForJson(connection, { method: 'GET', path: '/api/key-info/', isRepeatable: true, ...options }),
  }
}

/** How the server is, with its details for a valid key. */
export function readHealth(connection: Connection, options: CallOptions = {}): Promise<Health> {
  return callForJson(connection, { method: 'GET', path: '/health', isRepeatable: true, ...options })
}
