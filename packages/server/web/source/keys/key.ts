import type { ApiKey, ApiKeyChanges, NewApiKey } from '@constat/client'

export type Scope = ApiKey['scopes'][number]
export const scopes = ['invoices', 'jobs', 'wounds', 'reviews', 'metrics', 'admin'] as const satisfies readonly Scope[]

/** What a person typed; numbers are null where the field is empty. */
export interface KeyDraft {
  name: string
  user: string
  scopes: Scope[]
  dailyLimit: number | null
  ratePerMinute: number | null
  /** `YYYY-MM-DD`, the last day on which it works, where the person is; empty for never. */
  lastDay: string
}

export const newDraft: KeyDraft = {
  name: '',
  user: '',
  scopes: ['invoices', 'jobs'],
  dailyLimit: 1000,
  ratePerMinute: 60,
  lastDay: '',
}

/** A key as its form shows it. */
export function draftOf(key: ApiKey): KeyDraft {
  return {
    name: key.name,
    user: key.user ?? '',
    scopes: [...key.scopes],
    dailyLimit: key.daily_limit,
    ratePerMinute: key.rate_per_minute,
    lastDay: key.expires_at === null ? '' : dayOf(new Date(key.expires_at)),
  }
}

/** A key works until the end of its last day. */
export function newKeyOf({ name, user, scopes: opened, dailyLimit, ratePerMinute, lastDay }: KeyDraft): NewApiKey {
  return {
    name: name.trim(),
    user: user.trim() === '' ? null : user.trim(),
    scopes: [...opened],
    daily_limit: dailyLimit,
    ...(ratePerMinute !== null && { rate_per_minute: ratePerMinute }),
    expires_at: lastDay === '' ? null : new Date(`${lastDay}T23:59:59`).toISOString(),
  }
}

/** What differs from the key; a last day that was not touched keeps its hour. */
export function changesOf(key: ApiKey, draft: KeyDraft): ApiKeyChanges {
  const before = draftOf(key)
  const after = newKeyOf(draft)
  const areSame = [...draft.scopes].sort().join() === [...before.scopes].sort().join()
  return {
    ...(after.name !== key.name && { name: after.name }),
    ...(after.user !== key.user && { user: after.user ?? null }),
    ...(!areSame && { scopes: [...draft.scopes] }),
    ...(draft.dailyLimit !== key.daily_limit && { daily_limit: draft.dailyLimit }),
    ...(draft.ratePerMinute !== null &&
      draft.ratePerMinute !== key.rate_per_minute && { rate_per_minute: draft.ratePerMinute }),
    ...(draft.lastDay !== before.lastDay && { expires_at: after.expires_at ?? null }),
  }
}

function dayOf(date: Date): string {
  const twoFigures = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${twoFigures(date.getMonth() + 1)}-${twoFigures(date.getDate())}`
}
