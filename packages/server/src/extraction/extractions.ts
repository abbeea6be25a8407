import { randomUUID } from 'node:crypto'
import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import type { QuotaDay } from '../keys/quota-day.js'
import type { ExtractionCache, Metrics } from '../metrics/metrics.js'
import { cacheDigest, type AnswerOrigin } from './cache-digest.js'
import type { ExtractionStore } from './extraction-store.js'
import type { Extraction } from './extraction.js'
import { SharedRuns } from './shared-runs.js'

/** What is made of one invoice, before it is given an id. */
export type NewExtraction = Omit<Extraction, 'id' | 'extractedAt' | 'keyId' | 'sha256' | 'modelVersion'>

/** An extraction, and whether the invoice was read for it: `hit` from what is kept, `shared` with another call under way. */
export interface GivenExtraction {
  readonly extraction: Extraction
  /** Whether it can be asked for again by its id. */
  readonly isKept: boolean
  readonly cache: ExtractionCache
}

export interface ExtractionsOptions {
  readonly store: ExtractionStore
  /** How long extractions are kept, milliseconds; 0 keeps none. */
  readonly keptMs: number
  /** How long what is kept is answered again, milliseconds; 0 reads every invoice that is sent. */
  readonly cacheMs: number
  /** That all extractions may take together; the oldest go first. */
  readonly mostBytes: number
  readonly clock: Clock
  /** The day that it is in the time zone of quotas. */
  readonly today: () => QuotaDay
  readonly logger: Logger
  readonly metrics: Pick<Metrics, 'extractionAsked'>
}

/** Extractions of invoices: made once, answered again, and kept for a while. */
export class Extractions {
  readonly store: ExtractionStore
  readonly #options: ExtractionsOptions
  readonly #runs = new SharedRuns<Omit<GivenExtraction, 'cache'> & { isFound: boolean }>()

  constructor(options: ExtractionsOptions) {
    this.store = options.store
    this.#options = options
  }

  /**
   * Gives the extraction of an invoice: the one that is kept, that of a call under way, or a new one.
   *
   * @param signal fires when the caller has left
   * @param extract reads the invoice; fails with the code `aborted` once the signal has fired
   */
  async give(
    origin: AnswerOrigin,
    signal: AbortSignal,
    extract: () => Promise<NewExtraction>,
  ): Promise<GivenExtraction> {
    const { cacheMs, metrics } = this.#options
    const digest = cacheDigest(origin)
    const make = async () => ({ ...(await this.#make(origin, digest, extract)), isFound: false })
    if (cacheMs === 0) {
      const { extraction, isKept } = await make()
      metrics.extractionAsked('miss')
      return { extraction, isKept, cache: 'miss' }
    }
    const { value, isShared } = await this.#runs.run(digest, signal, async () => {
      const found = await this.#find(digest)
      return found === null ? make() : { extraction: found, isKept: true, isFound: true }
    })
    const cache = value.isFound ? 'hit' : isShared ? 'shared' : 'miss'
    metrics.extractionAsked(cache)
    return { extraction: value.extraction, isKept: value.isKept, cache }
  }

  /** Removes what has been kept long enough, and the oldest of what takes too much room; gives how many. */
  async removeExpired(): Promise<number> {
    const { store, clock, keptMs, mostBytes } = this.#options
    const expired = await store.removeBefore(clock().getTime() - keptMs, 10_000)
    return expired + (await store.removeBeyond(mostBytes))
  }

  async #make(origin: AnswerOrigin, digest: string, extract: () => Promise<NewExtraction>) {
    const { keyId, sha256, modelVersion } = origin
    const made = await extract()
    const extractedAt = this.#options.clock().getTime()
    const extraction: Extraction = { ...made, id: randomUUID(), keyId, sha256, modelVersion, extractedAt }
    return { extraction, isKept: await this.#keep(extraction, digest) }
  }

  /** An invoice that was read is answered whether or not it could be kept. */
  async #keep(extraction: Extraction, digest: string): Promise<boolean> {
    const { store, keptMs, today, logger } = this.#options
    if (keptMs === 0) return false
    try {
      await store.add(extraction, digest, today().name)
      return true
    } catch (error) {
      logger.warn({ event: 'extraction_not_kept', err: error })
      return false
    }
  }

  async #find(digest: string): Promise<Extraction | null> {
    const { store, cacheMs, keptMs, clock, logger } = this.#options
    if (keptMs === 0) return null
    try {
      return await store.find(digest, clock().getTime() - Math.min(cacheMs, keptMs))
    } catch (error) {
      logger.warn({ event: 'extraction_not_looked_up', err: error })
      return null
    }
  }
}
