export const scopes = ['invoices', 'jobs', 'wounds', 'metrics', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** `ApiKey` of docs/openapi.json. */
export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly user: string | null
  readonly hint: string
  readonly scopes: readonly Scope[]
  readonly daily_limit: number | null
  readonly rate_per_minute: number
  readonly expires_at: string | null
  readonly is_active: boolean
  readonly created_at: string
  readonly last_used: string | null
  readonly total_calls: number
  readonly calls_today: number
}

export interface ShownKey extends ApiKey {
  /** Shown this once. */
  readonly key: string
}

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

/** The body of `POST /v1/keys`. A key works until the end of its last day where the person is. */
export function bodyOf(draft: KeyDraft): Record<string, unknown> {
  const { lastDay } = draft
  return {
    name: draft.name.trim(),
    user: draft.user.trim() === '' ? null : draft.user.trim(),
    scopes: draft.scopes,
    daily_limit: draft.dailyLimit,
    ...(draft.ratePerMinute !== null && { rate_per_minute: draft.ratePerMinute }),
    expires_at: lastDay === '' ? null : new Date(`${lastDay}T23:59:59`).toISOString(),
  }
}
