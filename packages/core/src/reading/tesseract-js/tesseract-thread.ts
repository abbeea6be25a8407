import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import { findLanguageData } from '../tesseract/language-data.js'

export const engineId = 'tesseract-js'
/** Only the neural network: the data has no other model. */
const lstmOnly = 1

interface Reply {
  jobId: string
  status: 'resolve' | 'reject' | 'progress'
  data: unknown
}
interface Pending {
  resolve: (data: unknown) => void
  reject: (error: Error) => void
}

/** Tesseract's remarks about a picture are no business of the host's console; a piped stream would keep it alive. */
const quietly = `
  process.stdout.write = process.stderr.write = () => true
  require(require('node:worker_threads').workerData)`

function programPath(): string {
  return createRequire(import.meta.url).resolve('tesseract.js/src/worker-script/node/index.js')
}

/**
 * One thread with one Tesseract, which reads one picture at a time.
 *
 * It runs the thread program of tesseract.js and speaks its messages, in place of `createWorker`, which (7.0.0) waits
 * for ever when language data is missing, throws outside of any promise when Tesseract refuses to start or when the
 * thread dies, gives no way to end a thread that is starting, takes one folder for all languages, and copies every
 * picture twice on the caller's thread.
 */
export class TesseractThread {
  /** Languages joined by `+`, as Tesseract names them. */
  readonly languages: string
  readonly #worker: Worker
  readonly #ready: Promise<unknown>
  readonly #pending = new Map<string, Pending>()
  #jobs = 0
  #failure: OcrFailedError | null = null

  constructor(languages: readonly string[]) {
    this.languages = languages.join('+')
    this.#worker = new Worker(quietly, { eval: true, workerData: programPath(), execArgv: [], env: {} })
    this.#worker.on('message', (reply: Reply) => {
      this.#receive(reply)
    })
    this.#worker.on('error', (cause) => {
      this.#fail('its thread crashed', cause)
    })
    this.#worker.on('exit', () => {
      this.#fail('its thread ended')
    })
    this.#ready = this.#start(languages)
    this.#ready.catch(() => undefined)
  }

  /** Reads a picture, whose bytes are handed over to the thread; answers in Tesseract's TSV. Parameters hold until others are given. */
  async recognize(file: Uint8Array<ArrayBuffer>, params: Record<string, string>): Promise<string> {
    await this.#ready
    await this.#ask('setParameters', { params })
    const payload = { image: file, options: {}, output: { text: false, tsv: true } }
    const answer = (await this.#ask('recognize', payload, [file.buffer])) as { tsv?: unknown }
    if (typeof answer.tsv !== 'string')
      throw new OcrFailedError({ engine: engineId, reason: 'its answer has no words' })
    return answer.tsv
  }

  /** An idle thread must not keep the process alive. */
  unref(): void {
    this.#worker.unref()
  }

  ref(): void {
    this.#worker.ref()
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  async #start(languages: readonly string[]): Promise<void> {
    await this.#ask('load', { options: { lstmOnly: true, logging: false } })
    for (const language of languages) {
      const langPath = findLanguageData(language)
      if (langPath === null) throw missingData(language)
      // Without `none` the data would be read from and written to the working directory.
      const options = { langPath, cacheMethod: 'none', gzip: true, lstmOnly: true }
      await this.#ask('loadLanguage', { langs: [language], options })
    }
    await this.#ask('initialize', { langs: this.languages, oem: lstmOnly })
  }

  #ask(action: string, payload: object, transfer: ArrayBuffer[] = []): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure)
        return
      }
      this.#jobs += 1
      const jobId = `${action} ${this.#jobs}`
      this.#pending.set(jobId, { resolve, reject })
      this.#worker.postMessage({ workerId: engineId, jobId, action, payload }, transfer)
    })
  }

  #receive({ jobId, status, data }: Reply): void {
    const pending = this.#pending.get(jobId)
    if (pending === undefined || status === 'progress') return
    this.#pending.delete(jobId)
    if (status === 'resolve') pending.resolve(data)
    else {
      const reason = `it refused to ${jobId.split(' ')[0] ?? 'work'}`
      pending.reject(new OcrFailedError({ engine: engineId, reason }, data))
    }
  }

  #fail(reason: string, cause?: unknown): void {
    this.#failure ??= new OcrFailedError({ engine: engineId, reason }, cause)
    for (const { reject } of this.#pending.values()) reject(this.#failure)
    this.#pending.clear()
  }
}

export function missingData(language: string): OcrFailedError {
  const reason = `there is no data for the language ${language}: install @tesseract.js-data/${language}`
  return new OcrFailedError({ engine: engineId, reason })
}
