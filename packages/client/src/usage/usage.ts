import type { UsageOfDays } from '../api-types.js'
import type { CallOptions, Connection } from '../client-options.js'
import { queryOf } from '../http/query-of.js'
import { callForJson } from '../http/read-json.js'

export interface UsageCall extends CallOptions {
  /** First day, such as `2026-11-01`. @default 29 days before `to` */
  from?: string
  /** Last day; at most 400 days in all. @default today, in the time zone of the server's quotas */
  to?: string
  /** Another key than that of this client. Takes the scope `admin`. */
  keyId?: string
  /** `all` for the whole server, with `keys`. Takes the scope `admin`. @default 'key' */
  scope?: 'key' | 'all'
}

export interface Usage {
  /**
   * What a key, or the whole server, used day by day, and how its documents ended.
   *
   * @throws ConstatClientError
   * @example
   * ```ts
   * const { totals, days } = await constat.usage.get({ from: '2026-11-01' })
   * console.log(totals.calls, days.map(({ day, pages }) => `${day}: ${pages}`))
   * ```
   */
  get(options?: UsageCall): Promise<UsageOfDays>
}

export function usage(connection: Connection): Usage {
  return {
    get: ({ from, to, keyId, scope, ...options } = {}) =>
      callForJson(connection, {
        ...{ method: 'GET', path: `/v1/usage${queryOf({ from, to, key_id: keyId, scope })}`, isRepeatable: true },
        ...options,
      }),
  }
}
