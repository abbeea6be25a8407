import type { Logger } from 'pino'
import type { AddedUsage, DayOfUsage, KeyUsage } from './key-usage.js'
import type { CountedCall } from './quota.js'

/** How long usage waits in memory, so that many calls are one write. */
const flushAfterMs = 1000

type AddedDay = AddedUsage & Pick<DayOfUsage, 'day'>

/**
 * Adds up what calls use and writes it a moment later: no answer waits for it. A write that fails is tried again with
 * the next one. A process that is killed loses at most the last second; quotas, which are counted apart, lose nothing.
 */
export class UsageRecorder {
  readonly #usage: Pick<KeyUsage, 'add'>
  readonly #logger: Logger
  #pending = new Map<string, { keyId: string; used: AddedDay }>()
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(usage: Pick<KeyUsage, 'add'>, logger: Logger) {
    this.#usage = usage
    this.#logger = logger
  }

  record(call: CountedCall, used: AddedUsage): void {
    this.#add(call.keyId, { day: call.day, ...used })
    this.#timer ??= setTimeout(() => {
      void this.flush()
    }, flushAfterMs).unref()
  }

  /** Writes what is pending; resolves once it is in the database, or kept for the next time. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    const batch = [...this.#pending.values()]
    this.#pending = new Map()
    for (const { keyId, used } of batch) {
      try {
        await this.#usage.add(keyId, used)
      } catch (error) {
        this.#logger.warn({ event: 'key_usage_not_written', err: error })
        this.#add(keyId, used)
      }
    }
  }

  #add(keyId: string, more: AddedDay): void {
    const name = `${more.day} ${keyId}`
    const { used } = this.#pending.get(name) ?? { used: null }
    this.#pending.set(name, { keyId, used: used === null ? more : sumOf(used, more) })
  }
}

function sumOf(one: AddedDay, other: AddedDay): AddedDay {
  return {
    day: one.day,
    calls: one.calls + other.calls,
    pages: one.pages + other.pages,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    costMicroUsd: one.costMicroUsd + other.costMicroUsd,
    unpricedCalls: one.unpricedCalls + other.unpricedCalls,
  }
}
