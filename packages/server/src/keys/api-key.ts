/**
 * What a key may open; `reviews` shows the documents of every key that a person should check, `admin` those as well and
 * manages keys: both are only ever given on purpose.
 */
export const scopes = ['invoices', 'jobs', 'wounds', 'metrics', 'reviews', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** A key as the server knows it: never the key itself. */
export interface ApiKey {
  /** Stable, safe to log. */
  readonly id: string
  readonly name: string
  /** Whom the key was given to. */
  readonly owner: string | null
  readonly scopes: readonly Scope[]
  readonly isActive: boolean
  /** Milliseconds since 1970 UTC; null for never. */
  readonly expiresAt: number | null
  /** Whether calls are held to the quota and the rate of its row; those of keys of the settings are only counted. */
  readonly isLimited: boolean
}

/** A key of the database with its limits and its counters. */
export interface StoredKey extends ApiKey {
  /** The first and the last characters of the key, to tell it from others. */
  readonly hint: string
  /** Calls per day; null without a limit. */
  readonly dailyLimit: number | null
  readonly ratePerMinute: number
  readonly createdAt: number
  readonly lastUsed: number | null
  readonly totalCalls: number
  /** Day of the last call that was let in, `2026-11-30`, in the time zone of quotas; empty before the first. */
  readonly quotaDay: string
  /** Calls of that day. */
  readonly callsOfDay: number
  /** Minutes since 1970 of the last call that was let in. */
  readonly quotaMinute: number
  readonly callsOfMinute: number
}

/** What a new key is made of. */
export interface NewKey {
  readonly name: string
  readonly owner: string | null
  readonly scopes: readonly Scope[]
  readonly dailyLimit: number | null
  readonly ratePerMinute: number
  readonly expiresAt: number | null
}

/** What changes of a key; what is undefined stays. */
export type KeyChanges = { readonly [Field in keyof NewKey]?: NewKey[Field] | undefined }

export const defaultRatePerMinute = 60
/** That of the service before this one: whoever needs more says so. */
export const defaultDailyLimit = 10
