import type { Logger } from 'pino'
import { answerWithin } from '../work/answer-within.js'
import type { PartCheck, PartState } from './part-check.js'

export interface ReadinessOptions {
  readonly logger: Logger
  /** A part that has not answered after so long is down. @default 2000 */
  readonly longestMs?: number
}

/** How the parts of the server are. */
export interface Readiness {
  /** False when a part without which the server can do nothing is down. */
  readonly isReady: boolean
  readonly parts: readonly PartState[]
}

/**
 * Asks all parts at once, and logs when one goes down or comes back. Probes that come while an answer is awaited share
 * it: a part that hangs is not asked again and again.
 */
export function watchReadiness(checks: readonly PartCheck[], options: ReadinessOptions): () => Promise<Readiness> {
  const { logger, longestMs = 2000 } = options
  const down = new Set<string>()
  let asking: Promise<Readiness> | null = null

  const ask = async ({ part, isRequired, check }: PartCheck): Promise<PartState> => {
    const start = performance.now()
    const fault = await answerWithin(longestMs, check).then(
      () => null,
      (error: unknown) => error ?? new Error('down'),
    )
    if (fault !== null && !down.has(part)) logger.error({ event: 'part_down', part, reason: reasonOf(fault) })
    if (fault === null && down.has(part)) logger.info({ event: 'part_up', part })
    if (fault === null) down.delete(part)
    else down.add(part)
    return { part, isRequired, isUp: fault === null, milliseconds: Math.round(performance.now() - start) }
  }
  const askAll = async (): Promise<Readiness> => {
    const parts = await Promise.all(checks.map(ask))
    return { isReady: parts.every(({ isUp, isRequired }) => isUp || !isRequired), parts }
  }
  return () => {
    asking ??= askAll().finally(() => {
      asking = null
    })
    return asking
  }
}

/** Its code where it has one: messages of drivers hold addresses, names of users and paths. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  if ('code' in fault && typeof fault.code === 'string') return fault.code
  return /^no answer within \d+ ms$/.test(fault.message) ? fault.message : fault.name
}
