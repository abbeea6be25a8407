import type { z } from 'zod'
import type { keyInfoSchema, keySchema, keyUsageSchema } from '../http/schemas/key-schemas.js'
import type { StoredKey } from './api-key.js'
import { describeUsed } from '../usage/describe-sums.js'
import type { DayOfUsage } from './key-usage.js'
import type { QuotaDay } from './quota-day.js'
import { callsOn } from './quota.js'

/** A key as routes and commands tell it. */
export type DescribedKey = z.output<typeof keySchema>

export function describeKey(key: StoredKey, today: QuotaDay): DescribedKey {
  return {
    id: key.id,
    name: key.name,
    user: key.owner,
    hint: key.hint,
    scopes: key.scopes,
    daily_limit: key.dailyLimit,
    rate_per_minute: key.ratePerMinute,
    expires_at: momentOf(key.expiresAt),
    is_active: key.isActive,
    created_at: new Date(key.createdAt).toISOString(),
    last_used: momentOf(key.lastUsed),
    total_calls: key.totalCalls,
    calls_today: callsOn(today, key),
  }
}

/** What a caller is told of a key of its own. */
export function keyInfoOf(key: StoredKey, today: QuotaDay): z.output<typeof keyInfoSchema> {
  const { name, user, daily_limit, calls_today, total_calls, created_at, last_used } = describeKey(key, today)
  const remaining_today = daily_limit === null ? null : Math.max(0, daily_limit - calls_today)
  return { name, user, daily_limit, calls_today, remaining_today, total_calls, created_at, last_used }
}

export function describeUsage(id: string, days: readonly DayOfUsage[]): z.output<typeof keyUsageSchema> {
  return {
    id,
    days: days.map((used) => ({ day: used.day, ...describeUsed(used) })),
  }
}

function momentOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}
