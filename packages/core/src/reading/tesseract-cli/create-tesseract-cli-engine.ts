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
import { findTesseract } from './find-tesseract.js'
import { engineId, runTesseract, type TesseractRun } from './run-tesseract.js'
import { TesseractDataFolder } from './tesseract-data-folder.js'

export interface TesseractCliOptions extends Partial<TesseractSettings> {
  /** The program: a name on the PATH, or a path. @default 'tesseract' */
  command?: string
  /** Languages of a call that names none. @default ['fra'] */
  languages?: readonly string[]
  /**
   * Which data reads the languages: `program` takes what is installed with the program and falls back on the npm
   * packages `@tesseract.js-data/<code>` for what it lacks; `packages` takes these always, as `tesseract-js` does.
   *
   * @default 'program'
   */
  data?: 'program' | 'packages'
  /** Pictures read at a time, one process each. @default the number of cores */
  processes?: number
  /** Milliseconds that one picture may take once its turn has come. @default 60 000 */
  maxMilliseconds?: number
}

/**
 * Reads pictures with the `tesseract` program of this machine (4 or later), with the same settings as `tesseract-js`.
 *
 * One process reads one picture, and is killed when it takes too long, when the call is aborted, or when the engine is
 * closed. Unpacked language data lies in a temporary folder until the engine is closed. The pixels must not change
 * before the call is settled.
 *
 * @throws OcrFailedError when the program is not there or fails, or when there is no data for a language
 * @see https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html
 * @example
 * ```ts
 * const engine = createTesseractCliEngine({ command: '/usr/bin/tesseract' })
 * const { words } = await engine.recognize(image, { languages: ['fra'] })
 * await engine.close()
 * ```
 */
export function createTesseractCliEngine(options: TesseractCliOptions = {}): OcrEngine {
  return new TesseractCliEngine({
    ...defaultTesseractSettings,
    command: 'tesseract',
    languages: ['fra'],
    data: 'program',
    processes: availableParallelism(),
    maxMilliseconds: 60_000,
    ...options,
  })
}

class TesseractCliEngine implements OcrEngine {
  readonly id = engineId
  readonly #options: Required<TesseractCliOptions>
  readonly #turns: Turns
  readonly #running = new Set<TesseractRun>()
  readonly #folder = new TesseractDataFolder()
  #ownLanguages: Promise<readonly string[]> | null = null
  #isClosed = false

  constructor(options: Required<TesseractCliOptions>) {
    checkCount('processes', options.processes)
    checkCount('maxMilliseconds', options.maxMilliseconds)
    this.#options = options
    this.#turns = new Turns(options.processes)
  }

  async recognize(image: RasterImage, { languages, evenGround, signal }: OcrOptions): Promise<OcrPage> {
    checkImage(engineId, image)
    checkSides(engineId, image)
    this.#refuseIfClosed()
    if (!canHoldText(image)) return { words: [] }
    const wanted = languages.length > 0 ? languages : this.#options.languages
    return this.#turns.run(signal, async () => {
      const data = await this.#dataOptions(wanted)
      this.#refuseIfClosed()
      const run = runTesseract(this.#options.command, [...data, ...this.#settings(evenGround)], image)
      this.#running.add(run)
      try {
        const tsv = await withinLimits(run.tsv, { maxMilliseconds: this.#options.maxMilliseconds, signal })
        return { words: readTsv(tsv, image) }
      } catch (error) {
        await run.stop()
        this.#refuseIfClosed()
        throw error
      } finally {
        this.#running.delete(run)
      }
    })
  }

  async probe({ languages }: OcrOptions): Promise<void> {
    const { command, data } = this.#options
    const installed = await findTesseract(command)
    if (installed === null)
      throw new OcrFailedError({ engine: engineId, reason: `${command} is no Tesseract 4 or later` })
    const own = data === 'program' ? installed.languages : []
    const wanted = languages.length > 0 ? languages : this.#options.languages
    const missing = wanted.find((language) => !own.includes(language) && findLanguageData(language) === null)
    if (missing !== undefined) throw missingData(missing)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#turns.close(closedError())
    await Promise.all([...this.#running].map((run) => run.stop()))
    await this.#folder.remove()
  }

  /** `--tessdata-dir` where needed, and `-l`. */
  async #dataOptions(languages: readonly string[]): Promise<string[]> {
    const choice = ['-l', languages.join('+')]
    if (this.#options.data === 'program') {
      const own = await (this.#ownLanguages ??= this.#findOwnLanguages())
      if (languages.every((language) => own.includes(language))) return choice
    }
    const provided = await this.#folder.provide(languages).catch((cause: unknown) => {
      throw new OcrFailedError({ engine: engineId, reason: 'its language data could not be unpacked' }, cause)
    })
    if ('path' in provided) return ['--tessdata-dir', provided.path, ...choice]
    throw missingData(provided.missing)
  }

  async #findOwnLanguages(): Promise<readonly string[]> {
    const installed = await findTesseract(this.#options.command)
    return installed?.languages ?? []
  }

  #settings(evenGround: boolean | undefined): string[] {
    const { tessedit_pageseg_mode: mode = '', ...others } = toParameters(this.#options, evenGround)
    const parameters = Object.entries({ ...others, tessedit_create_tsv: '1' })
    return ['--oem', '1', '--psm', mode, ...parameters.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw closedError()
  }
}

function missingData(language: string): OcrFailedError {
  const reason = `there is no data for the language ${language}: install it, or @tesseract.js-data/${language}`
  return new OcrFailedError({ engine: engineId, reason })
}

function closedError(): OcrFailedError {
  return new OcrFailedError({ engine: engineId, reason: 'it is closed' })
}
