import type { EnergyInvoiceAnalysis } from '@constat/core'
import type { RequestHandler, Response } from 'express'
import type { ApiKeys } from '../keys/api-keys.js'
import { oneCall, type AddedUsage } from '../keys/key-usage.js'
import { callsOn, type CountedCall, type Taking } from '../keys/quota.js'
import { usageOf } from '../keys/usage-of-analysis.js'
import { keyOf } from './authenticate.js'
import { failedStatusOf } from './failed-status.js'
import { limitReached, rateLimitHeaders } from './rate-limit.js'

type Counting = Pick<ApiKeys, 'take' | 'giveBack' | 'recordUsage' | 'today'>

interface CallLocals {
  call?: CountedCall
  taking?: Taking
  used?: AddedUsage
  isForNothing?: true
}

/**
 * Counts a call against the limits of its key, or refuses it; once it is over, gives it back or records what it used.
 * Only an answer counts: what is refused or fails does not, nor a request that was never received whole. Who leaves
 * before the answer has had the work done. Placed after `requireApiKey`, before anything that reads the body.
 */
export function countCall(apiKeys: Counting): RequestHandler {
  return async (request, response, next) => {
    const key = keyOf(response)
    const locals = response.locals as CallLocals
    const taking = key.isLimited ? await apiKeys.take(key) : null
    if (taking !== null) rateLimitHeaders(taking, response)
    if (taking !== null && taking.outcome !== 'taken') throw limitReached(taking, response)
    const { name: day } = taking?.day ?? apiKeys.today()
    const call = { keyId: key.id, day }
    locals.call = call
    if (taking !== null) locals.taking = taking
    response.once('close', () => {
      const isAnswered =
        locals.isForNothing !== true &&
        response.writableFinished &&
        (failedStatusOf(response) ?? response.statusCode) < 400
      if (isAnswered || (!response.writableFinished && request.complete)) {
        apiKeys.recordUsage(call, locals.used ?? oneCall)
        return
      }
      if (!key.isLimited) return
      apiKeys.giveBack(call).catch((error: unknown) => {
        request.log.warn({ event: 'quota_not_given_back', key: call.keyId, err: error })
      })
    })
    next()
  }
}

/** The call that {@link countCall} counted: what a job that fails later gives back. */
export function callOf(response: Response): CountedCall {
  const { call } = response.locals as CallLocals
  if (call === undefined) throw new Error('the route asks for a call that it did not count')
  return call
}

/** Says that a call asked for nothing new: it is given back although it is answered. */
export function doesNotCount(response: Response): void {
  const locals = response.locals as CallLocals
  locals.isForNothing = true
}

/** Says what the call used beside itself, before its answer is sent. */
export function used(response: Response, usage: Omit<AddedUsage, 'calls'>): void {
  const locals = response.locals as CallLocals
  locals.used = { ...usage, calls: 1 }
}

/** The same of an analysis. */
export function usedBy(response: Response, analysis: Pick<EnergyInvoiceAnalysis, 'pages' | 'provenance'>): void {
  used(response, usageOf(analysis))
}

/** Calls that the key has left today, this one counted; null without a limit. */
export function remainingToday(response: Response): number | null {
  const { taking } = response.locals as CallLocals
  const limit = taking?.key?.dailyLimit ?? null
  return taking?.key == null || limit === null ? null : Math.max(0, limit - callsOn(taking.day, taking.key))
}
