import type { Request, Response } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { tallyUsage, type UsageTally } from '../../wounds/tally-usage.js'
import { unknownQuality } from '../../outcomes/outcome.js'
import { withOutcome } from '../../outcomes/with-outcome.js'
import type { WoundWatch, Wounds } from '../../wounds/wounds.js'
import { keyOf } from '../authenticate.js'
import { signalOfClient } from '../client-signal.js'
import { used } from '../count-call.js'
import { withinTime } from '../within-time.js'
import { visionNotConfigured } from './require-wounds.js'
import { tookTooLong } from './took-too-long.js'

export type WoundParts = Pick<Dependencies, 'wounds' | 'woundSlots' | 'limits' | 'outcomes'>

/** What one request about a wound is worked on with. */
export interface WoundRun {
  readonly wounds: Wounds
  readonly watch: WoundWatch & Pick<UsageTally, 'onAnswer'>
  /** Pseudonym of the caller. */
  readonly actor: string
}

/** Waits for the turn of a request, works on it in the time that it has, and says what it used. A client that is gone ends it. */
export async function runForClient<T>(
  { wounds, woundSlots, limits, outcomes }: WoundParts,
  response: Response,
  work: (run: WoundRun) => Promise<T>,
): Promise<T> {
  if (wounds === null) throw visionNotConfigured()
  const client = signalOfClient(response)
  const tally = tallyUsage()
  const actor = keyOf(response).id
  const run = (signal: AbortSignal) => work({ wounds, watch: { signal, onAnswer: tally.onAnswer }, actor })
  const timely = () => withinTime(limits.analysisSeconds, client, run, tookTooLong)
  const document = { keyId: actor, kind: 'wound', channel: 'direct' } as const
  // What models say of their confidence in a wound is a word, not a number.
  const recorded = () => withOutcome(outcomes, document, timely, () => unknownQuality)
  const result = await woundSlots.run(recorded, client)
  client.throwIfAborted()
  used(response, tally.used())
  return result
}

/** One line about work that was done: what it took, nothing of what was seen. */
export function logWound(
  request: Request,
  event: 'wound_assessed' | 'wounds_compared',
  photos: readonly { size: number }[],
  { model, provider, tokens_used, cost_usd, duration_ms }: LoggedMetadata,
): void {
  const bytes = photos.reduce((sum, { size }) => sum + size, 0)
  request.log.info({ event, photos: photos.length, bytes, provider, model, tokens_used, cost_usd, duration_ms })
}

interface LoggedMetadata {
  model: string
  provider: string
  tokens_used: number | null
  cost_usd: number | null
  duration_ms: number
}
