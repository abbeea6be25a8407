import { availableParallelism } from 'node:os'
import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import { checkCount } from '../ocr/check-count.js'
import { checkImage } from '../ocr/check-image.js'
import type { OcrEngine, OcrOptions, OcrPage } from '../ocr-engine.js'
import { Turns } from '../ocr/turns.js'
import { withinLimits } from '../ocr/within-limits.js'
import type { RasterImage } from '../raster-image.js'
import { findLanguageData } from '../tesseract/language-data.js'
import { canHoldText, checkSides } from '../tesseract/picture-size.js'
import { readTsv } from '../tesseract/read-tsv.js'
import { defaultTesseractSettings, type TesseractSettings, toParameters } from '../tesseract/tesseract-settings.js'
import { toPgm } from '../tesseract/to-pgm.js'
import { engineId, missingData, TesseractThread } from './tesseract-thread.js'
import { ThreadPool } from './thread-pool.js'

export interface TesseractJsOptions extends Partial<TesseractSettings> {
  /** Languages of a call that names none. @default ['fra'] */
  languages?: readonly string[]
  /** Threads, one picture each, about 130 MB each; started when needed. @default the number of cores */
  workers?: number
  /** Milliseconds that one picture may take once its turn has come. @default 60 000 */
  maxMilliseconds?: number
  /** Milliseconds after which an idle thread is ended. @default 30 000 */
  idleMilliseconds?: number
}

/**
 * Reads pictures with Tesseract 5 as WebAssembly (tesseract.js 7), in threads. Nothing is fetched: the data of French,
 * German and English comes with this package, other languages with the npm packages `@tesseract.js-data/<code>`.
 *
 * The thread of a picture that takes too long, fails or is aborted is ended, and the next picture gets a new one. Idle
 * threads do not keep the process alive. The pixels must not change before the call is settled.
 *
 * @throws OcrFailedError when there is no data for a language, a side is longer than 32 767 pixels, a thread crashes
 * @see https://github.com/naptha/tesseract.js
 * @example
 * ```ts
 * const engine = createTesseractJsEngine({ workers: 2 })
 * const { words } = await engine.recognize(image, { languages: ['fra'] })
 * await engine.close()
 * ```
 */
export function createTesseractJsEngine(options: TesseractJsOptions = {}): OcrEngine {
  return new TesseractJsEngine({
    ...defaultTesseractSettings,
    languages: ['fra'],
    workers: availableParallelism(),
    maxMilliseconds: 60_000,
    idleMilliseconds: 30_000,
    ...options,
  })
}

class TesseractJsEngine implements OcrEngine {
  readonly id = engineId
  readonly needsSecondLook = true
  readonly #options: Required<TesseractJsOptions>
  readonly #turns: Turns
  readonly #pool: ThreadPool
  #isClosed = false

  constructor(options: Required<TesseractJsOptions>) {
    checkCount('workers', options.workers)
    checkCount('maxMilliseconds', options.maxMilliseconds)
    this.#options = options
    this.#turns = new Turns(options.workers)
    const limits = { size: options.workers, idleMilliseconds: options.idleMilliseconds }
    this.#pool = new ThreadPool((languages) => new TesseractThread(languages), limits)
  }

  async recognize(image: RasterImage, { languages, evenGround, signal }: OcrOptions): Promise<OcrPage> {
    checkImage(engineId, image)
    checkSides(engineId, image)
    this.#refuseIfClosed()
    if (!canHoldText(image)) return { words: [] }
    const wanted = languages.length > 0 ? languages : this.#options.languages
    const parameters = toParameters(this.#options, evenGround)
    return this.#turns.run(signal, async () => {
      this.#refuseIfClosed()
      const thread = this.#pool.take(wanted)
      try {
        const reading = toPgm(image).then((file) => thread.recognize(file, parameters))
        const tsv = await withinLimits(reading, { maxMilliseconds: this.#options.maxMilliseconds, signal })
        this.#pool.giveBack(thread)
        return { words: readTsv(tsv, image) }
      } catch (error) {
        // After an error inside of Tesseract its memory cannot be trusted.
        await this.#pool.end(thread)
        this.#refuseIfClosed()
        throw error
      }
    })
  }

  probe({ languages }: OcrOptions): Promise<void> {
    const wanted = languages.length > 0 ? languages : this.#options.languages
    const missing = wanted.find((language) => findLanguageData(language) === null)
    return missing === undefined ? Promise.resolve() : Promise.reject(missingData(missing))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#turns.close(closedError())
    await this.#pool.endAll()
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw closedError()
  }
}

function closedError(): OcrFailedError {
  return new OcrFailedError({ engine: engineId, reason: 'it is closed' })
}
