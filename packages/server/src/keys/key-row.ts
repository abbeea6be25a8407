import { scopes, type StoredKey } from './api-key.js'

/** A row of `api_keys`, as each of the three databases gives it. */
export interface KeyRow {
  id: string
  name: string
  owner: string | null
  sha256: string
  hint: string
  previous_sha256: string | null
  previous_until: number | null
  scopes: string
  daily_limit: number | null
  rate_per_minute: number
  expires_at: number | null
  is_active: boolean | number
  created_at: number
  last_used: number | null
  total_calls: number
  quota_day: string
  calls_today: number
  quota_minute: number
  calls_in_minute: number
}

export function keyOfRow(row: KeyRow): StoredKey {
  const granted = new Set(row.scopes.split(','))
  return {
    id: row.id,
    name: row.name,
    owner: row.owner,
    scopes: scopes.filter((scope) => granted.has(scope)),
    isActive: Boolean(row.is_active),
    expiresAt: row.expires_at,
    isLimited: true,
    hint: row.hint,
    dailyLimit: row.daily_limit,
    ratePerMinute: row.rate_per_minute,
    createdAt: row.created_at,
    lastUsed: row.last_used,
    totalCalls: row.total_calls,
    quotaDay: row.quota_day,
    callsOfDay: row.calls_today,
    quotaMinute: row.quota_minute,
    callsOfMinute: row.calls_in_minute,
  }
}
