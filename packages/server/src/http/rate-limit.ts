import type { Response } from 'express'
import type { StoredKey } from '../keys/api-key.js'
import { callsOn, type Taking } from '../keys/quota.js'
import type { QuotaDay } from '../keys/quota-day.js'
import { RequestError } from './request-error.js'

/** One limit of a key, as it stands. */
export interface Limit {
  /** `extract` for the minute of that route alone. */
  name: 'minute' | 'day' | 'extract'
  quota: number
  windowSeconds: number
  remaining: number
  secondsLeft: number
}

/**
 * Says how much of its limits a key has left: `RateLimit-Policy` and `RateLimit` as in
 * draft-ietf-httpapi-ratelimit-headers-10, and the `RateLimit-Limit`, `-Remaining` and `-Reset` of earlier drafts, which
 * most clients read, of the limit that is nearest.
 */
export function rateLimitHeaders({ key, day, at }: Taking, response: Response): void {
  if (key !== null) showLimits(limitsOf(key, day, at), response)
}

/** Says the same of any limits, beside those that were said of this call before. */
export function showLimits(more: readonly Limit[], response: Response): void {
  const locals = response.locals as { limits?: readonly Limit[] }
  const limits = [...(locals.limits ?? []), ...more]
  locals.limits = limits
  const [nearest] = limits.toSorted((one, other) => one.remaining - other.remaining)
  if (nearest === undefined) return
  response.set({
    'RateLimit-Policy': limits
      .map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
      .join(', '),
    RateLimit: limits.map(({ name, remaining, secondsLeft }) => `"${name}";r=${remaining};t=${secondsLeft}`).join(', '),
    'RateLimit-Limit': String(nearest.quota),
    'RateLimit-Remaining': String(nearest.remaining),
    'RateLimit-Reset': String(nearest.secondsLeft),
  })
}

/** The refusal of a call that would pass a limit, with `Retry-After`, in the words of the service before this one. */
export function limitReached({ outcome, key, day, at }: Taking, response: Response): RequestError {
  if (outcome === 'unusable' || key === null) {
    return new RequestError('key_disabled', {
      message: 'the key was revoked or has expired',
      userMessage: 'Cette clé d’API est désactivée. Demandez-en une autre à l’exploitant du service.',
    })
  }
  const counters = { daily_limit: key.dailyLimit, calls_today: callsOn(day, key) }
  if (outcome === 'day') {
    response.set('Retry-After', String(secondsUntil(day.endsAt, at)))
    return new RequestError('quota_exceeded', {
      message: 'the daily limit of the key is reached',
      userMessage: `La limite de ${key.dailyLimit} appel${(key.dailyLimit ?? 0) > 1 ? 's' : ''} par jour de cette clé est atteinte. Réessayez demain.`,
      isRetryable: true,
      answer: { error: 'Limite quotidienne atteinte', ...counters },
    })
  }
  return rateReached(key.ratePerMinute, at, response, counters)
}

/**
 * The refusal of a call beyond so many in a minute, with `Retry-After`.
 *
 * @param at milliseconds since 1970 UTC
 */
export function rateReached(
  limit: number,
  at: number,
  response: Response,
  counters: Readonly<Record<string, number | null>> = {},
): RequestError {
  response.set('Retry-After', String(secondsUntil(endOfMinute(at), at)))
  return new RequestError('rate_exceeded', {
    message: 'the rate of the key is reached',
    userMessage: `Trop d’appels : ${limit} par minute au maximum avec cette clé. Réessayez dans une minute.`,
    isRetryable: true,
    answer: { error: 'Trop d’appels par minute', ...counters },
  })
}

/** So many calls in a minute, as they stand; none are left to a call that is refused. */
export function minuteLimit(name: Limit['name'], quota: number, remaining: number, at: number): Limit {
  return { name, quota, windowSeconds: 60, remaining, secondsLeft: secondsUntil(endOfMinute(at), at) }
}

function limitsOf(key: StoredKey, day: QuotaDay, now: number): Limit[] {
  const used = key.quotaMinute >= Math.floor(now / 60_000) ? key.callsOfMinute : 0
  const minute = minuteLimit('minute', key.ratePerMinute, Math.max(0, key.ratePerMinute - used), now)
  if (key.dailyLimit === null) return [minute]
  const remaining = Math.max(0, key.dailyLimit - callsOn(day, key))
  const secondsLeft = secondsUntil(day.endsAt, now)
  return [minute, { name: 'day', quota: key.dailyLimit, windowSeconds: 86_400, remaining, secondsLeft }]
}

function endOfMinute(now: number): number {
  return (Math.floor(now / 60_000) + 1) * 60_000
}

function secondsUntil(moment: number, now: number): number {
  return Math.max(1, Math.ceil((moment - now) / 1000))
}
