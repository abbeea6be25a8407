import type { ApiKey } from '@constat/client'
import { describe, expect, it } from 'vitest'
import { changesOf, draftOf, newDraft, newKeyOf } from './key.js'

const key: ApiKey = {
  ...{ id: 'k-1', name: 'Intranet', user: null, hint: 'nuno_a…b', scopes: ['jobs', 'invoices'] },
  ...{ daily_limit: 1000, rate_per_minute: 60, expires_at: '2027-01-31T10:00:00.000Z', is_active: true },
  ...{ created_at: '2026-11-20T09:00:00.000Z', last_used: null, total_calls: 0, calls_today: 0 },
}

describe('changesOf', () => {
  it('is nothing where nothing was touched, whatever the order of what it opens', () => {
    expect(changesOf(key, draftOf(key))).toEqual({})
    expect(changesOf(key, { ...draftOf(key), scopes: ['invoices', 'jobs'] })).toEqual({})
  })

  it('names what was touched alone', () => {
    const draft = { ...draftOf(key), name: ' Extranet ', dailyLimit: null, lastDay: '' }
    expect(changesOf(key, draft)).toEqual({ name: 'Extranet', daily_limit: null, expires_at: null })
    expect(changesOf(key, { ...draftOf(key), scopes: ['admin'], ratePerMinute: 10, user: 'Élan' })).toEqual({
      ...{ scopes: ['admin'], rate_per_minute: 10, user: 'Élan' },
    })
  })

  it('leaves a rate that was emptied as it is, since a key has one', () => {
    expect(changesOf(key, { ...draftOf(key), ratePerMinute: null })).toEqual({})
  })
})

describe('newKeyOf', () => {
  it('ends with its last day where the person is', () => {
    const { expires_at: end } = newKeyOf({ ...newDraft, name: 'A', lastDay: '2027-01-31' })
    expect(new Date(end ?? '').getTime()).toBe(new Date(2027, 0, 31, 23, 59, 59).getTime())
    expect(newKeyOf({ ...newDraft, name: 'A' }).expires_at).toBeNull()
  })
})
