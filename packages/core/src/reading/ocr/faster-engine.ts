import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { OcrEngine, OcrOptions, OcrPage } from '../ocr-engine.js'
import type { RasterImage } from '../raster-image.js'
import { drawProbe } from './draw-probe.js'
import { withinLimits } from './within-limits.js'

/** The challenger must be this much faster, or else one measurement could not tell them apart. */
const clearlyFaster = 0.9
const rounds = 2
/** A measurement that takes longer says only that this machine is busy. */
const longestMilliseconds = 10_000

export interface FasterEngineOptions {
  /** Works everywhere: it reads when the challenger does not. */
  preferred: OcrEngine
  /** Opens the other engine, or gives `null` when this machine lacks it. */
  openChallenger: () => Promise<OcrEngine | null>
  /** Milliseconds now. @default performance.now */
  now?: () => number
}

/**
 * Two engines as one: the first picture starts a measurement of both on a small drawn picture (about a second), the
 * faster one reads everything from then on, and the other one is closed.
 */
export class FasterEngine implements OcrEngine {
  readonly #options: FasterEngineOptions
  #choosing: Promise<OcrEngine> | null = null
  #chosen: OcrEngine | null = null
  readonly #closing = new AbortController()

  constructor(options: FasterEngineOptions) {
    this.#options = options
  }

  /** That of the engine in use; of the preferred one until the measurement is done. */
  get id(): string {
    return (this.#chosen ?? this.#options.preferred).id
  }

  async recognize(image: RasterImage, options: OcrOptions): Promise<OcrPage> {
    if (this.#closing.signal.aborted) throw new OcrFailedError({ engine: this.id, reason: 'it is closed' })
    this.#choosing ??= this.#choose(options.languages)
    const limits = { maxMilliseconds: 2 * longestMilliseconds, signal: options.signal }
    const chosen = this.#chosen ?? (await withinLimits(this.#choosing, limits))
    return chosen.recognize(image, options)
  }

  async probe(options: OcrOptions): Promise<void> {
    await (this.#chosen ?? this.#options.preferred).probe?.(options)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#choosing
    await (this.#chosen ?? this.#options.preferred).close()
  }

  async #choose(languages: readonly string[]): Promise<OcrEngine> {
    const { preferred, openChallenger } = this.#options
    const challenger = await openChallenger()
    const isBetter = challenger !== null && (await this.#isFaster(challenger, languages))
    this.#chosen = isBetter ? challenger : preferred
    await (isBetter ? preferred : challenger)?.close()
    return this.#chosen
  }

  /** By turns, so that a machine that is busy for a moment slows both; the first turn starts threads and is not timed. */
  async #isFaster(challenger: OcrEngine, languages: readonly string[]): Promise<boolean> {
    const { preferred, now = () => performance.now() } = this.#options
    const image = drawProbe()
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(longestMilliseconds)])
    const best = new Map([challenger, preferred].map((engine) => [engine, Infinity]))
    try {
      for (let round = 0; round <= rounds; round++) {
        for (const [engine, before] of best) {
          const start = now()
          await engine.recognize(image, { languages, signal })
          if (round > 0) best.set(engine, Math.min(before, now() - start))
        }
      }
    } catch {
      // Whatever is wrong with the challenger, the preferred engine reads; and if it is wrong itself, it will say so.
      return false
    }
    return (best.get(challenger) ?? Infinity) < (best.get(preferred) ?? 0) * clearlyFaster
  }
}
