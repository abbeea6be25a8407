import type { NewApiKey } from '@constat/client'

export type Scope = NonNullable<NewApiKey['scopes']>[number]
export const scopes = ['invoices', 'jobs', 'wounds', 'reviews', 'metrics', 'admin'] as const satisfies readonly Scope[]

/** What a person typed; numbers are null where the field is empty. */
export interface KeyDraft {
  readonly name: string
  readonly user: string
  readonly scopes: readonly Scope[]
  readonly dailyLimit: number | null
  readonly ratePerMinute: number | null
  /** `YYYY-MM-DD`, the last day on which it works; empty for never. */
  readonly lastDay: string
}

/** A key works until the end of its last day where the person is. */
export function newKeyOf(draft: KeyDraft): NewApiKey {
  const { lastDay } = draft
  return {
    name: draft.name.trim(),
    user: draft.user.trim() === '' ? null : draft.user.trim(),
    scopes: [...draft.scopes],
    daily_limit: draft.dailyLimit,
    ...(draft.ratePerMinute !== null && { rate_per_minute: draft.ratePerMinute }),
    expires_at: lastDay === '' ? null : new Date(`${lastDay}T23:59:59`).toISOString(),
  }
}
