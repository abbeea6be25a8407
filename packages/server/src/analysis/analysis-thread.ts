import { Worker } from 'node:worker_threads'
import {
  AbortedError,
  ReadingFailedError,
  unpackError,
  type AnalysisContext,
  type AnalysisRequest,
  type EnergyInvoiceAnalysis,
  type LabelHints,
} from '@constat/core'
import type { HintLesson } from '../hints/hint-lesson.js'
import type { InvoiceReading, InvoiceRequest } from '../extraction/invoice-reading.js'
import type { TextReading, TextRequest } from '../ocr/text-reading.js'
import type { AnalysisOrder, AnalysisReport } from './analysis-messages.js'
import { plainContext, plainRequest } from './plain-request.js'

type Result = Extract<AnalysisReport, { kind: 'result' }>['result']

interface Pending {
  resolve: (result: Result) => void
  reject: (error: unknown) => void
  onProgress: AnalysisContext['onProgress']
  signal: AbortSignal | undefined
  onAbort: () => void
  /** Runs from the order to abort until the thread has heard it. */
  patience: NodeJS.Timeout | undefined
}

export interface AnalysisThreadOptions {
  /** The file that the thread runs. */
  file: string
  /** What the file finds in `workerData`. */
  data?: unknown
  /** A thread that has not heard an order to abort after so long is stuck, and is ended. @default 10 000 */
  patienceMilliseconds?: number
}

/**
 * What is new in the heap is collected every 8 MB instead of every 32, which costs no time that can be measured and
 * leaves 100 MB to others (docs/decisions/0024-load.md).
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

/** One thread that analyses bills and reads pictures, any number at the same time. It never keeps the process alive without work. */
export class AnalysisThread {
  readonly #worker: Worker
  readonly #patienceMilliseconds: number
  readonly #pending = new Map<number, Pending>()
  readonly #exit: Promise<void>
  readonly #ready: Promise<void>
  #closed: () => void = () => undefined
  #isReady: () => void = () => undefined
  #isIdle: () => void = () => undefined
  #lastId = 0
  #hasEnded = false
  #cause: unknown

  constructor({ file, data, patienceMilliseconds = 10_000 }: AnalysisThreadOptions) {
    this.#patienceMilliseconds = patienceMilliseconds
    this.#worker = new Worker(file, { workerData: data, name: 'analysis', resourceLimits })
    this.#worker.unref()
    this.#worker.on('message', (report: AnalysisReport) => {
      this.#hear(report)
    })
    this.#worker.on('error', (error) => {
      this.#cause = error
    })
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve
    })
    this.#exit = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#failAll()
        resolve()
      })
    })
  }

  /** It takes no more work. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /**
   * Analyses one bill in the thread.
   *
   * @throws ConstatError as `analyzeEnergyInvoice` does, and ReadingFailedError when the thread ends meanwhile
   */
  async analyze(request: AnalysisRequest, context: AnalysisContext): Promise<EnergyInvoiceAnalysis> {
    return (await this.#order(context, (id) => {
      const plain = plainRequest(request)
      const wantsProgress = context.onProgress !== undefined
      const order = {
        kind: 'analyze',
        id,
        request: plain.request,
        context: plainContext(context),
        wantsProgress,
      } as const
      return [order, plain.transfer]
    })) as EnergyInvoiceAnalysis
  }

  /**
   * Reads the text of pictures in the thread.
   *
   * @throws ConstatError as `readDocument` does, and ReadingFailedError when the thread ends meanwhile
   */
  async read(request: TextRequest, context: Pick<AnalysisContext, 'signal'>): Promise<TextReading> {
    return (await this.#order(context, (id) => {
      const plain = plainRequest(request)
      return [{ kind: 'read', id, request: plain.request }, plain.transfer]
    })) as TextReading
  }

  /**
   * Reads a corrected bill again in the thread, and says what it teaches.
   *
   * @throws ConstatError as `readDocument` does, and ReadingFailedError when the thread ends meanwhile
   */
  async learn(request: HintLesson, context: Pick<AnalysisContext, 'signal'>): Promise<LabelHints> {
    return (await this.#order(context, (id) => {
      const plain = plainRequest(request)
      return [{ kind: 'learn', id, request: plain.request }, plain.transfer]
    })) as LabelHints
  }

  /**
   * Reads an invoice of any trade in the thread.
   *
   * @throws ConstatError as `readDocument` and `extractInvoice` do, and ReadingFailedError when the thread ends meanwhile
   */
  async extract(request: InvoiceRequest, context: Pick<AnalysisContext, 'signal'>): Promise<InvoiceReading> {
    return (await this.#order(context, (id) => {
      const plain = plainRequest(request)
      return [{ kind: 'extract', id, request: plain.request }, plain.transfer]
    })) as InvoiceReading
  }

  async #order(
    { signal, onProgress }: Pick<AnalysisContext, 'signal' | 'onProgress'>,
    compose: (id: number) => [AnalysisOrder, ArrayBuffer[]],
  ): Promise<Result> {
    if (signal?.aborted === true) throw new AbortedError(signal.reason)
    if (this.#hasEnded) throw this.#failureOfThread()
    const id = ++this.#lastId
    const [order, transfer] = compose(id)
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#abort(id)
      }
      this.#pending.set(id, { resolve, reject, onProgress, signal, onAbort, patience: undefined })
      signal?.addEventListener('abort', onAbort)
      this.#worker.ref()
      this.#say(order, transfer)
    })
  }

  /**
   * Resolved once the thread takes orders.
   *
   * @throws ReadingFailedError when it ends before
   */
  async ready(): Promise<void> {
    this.#worker.ref()
    await Promise.race([this.#ready, this.#exit])
    if (this.#pending.size === 0) this.#worker.unref()
    if (this.#hasEnded) throw this.#failureOfThread()
  }

  /** Lets what is under way end by itself, then ends the thread. No order may be given to it meanwhile. */
  async drain(): Promise<void> {
    if (this.#pending.size > 0) {
      await new Promise<void>((resolve) => {
        this.#isIdle = resolve
      })
    }
    await this.close()
  }

  /** Stops what is under way, lets the OCR engine end, and ends the thread. */
  async close(): Promise<void> {
    for (const id of this.#pending.keys()) this.#abort(id)
    const closed = new Promise<void>((resolve) => {
      this.#closed = resolve
    })
    this.#worker.ref()
    this.#say({ kind: 'close' })
    const patience = setTimeout(this.#closed, this.#patienceMilliseconds)
    await Promise.race([closed, this.#exit])
    clearTimeout(patience)
    await this.#worker.terminate()
    await this.#exit
  }

  #say(order: AnalysisOrder, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(order, transfer)
  }

  #hear(report: AnalysisReport): void {
    if (report.kind === 'closed' || report.kind === 'ready') {
      if (report.kind === 'closed') this.#closed()
      else this.#isReady()
      return
    }
    const pending = this.#pending.get(report.id)
    if (pending === undefined) return
    if (report.kind === 'aborting') clearTimeout(pending.patience)
    else if (report.kind === 'result') this.#settle(report.id)?.resolve(report.result)
    else if (report.kind === 'error') this.#settle(report.id)?.reject(this.#failureOf(pending, report.error))
    else {
      try {
        pending.onProgress?.(report.progress)
      } catch (error) {
        // An error of the caller's own callback ends the work and goes back to the caller, as in the library.
        this.#say({ kind: 'abort', id: report.id })
        this.#settle(report.id)?.reject(error)
      }
    }
  }

  #failureOf({ signal }: Pending, error: Parameters<typeof unpackError>[0]): Error {
    return signal?.aborted === true ? new AbortedError(signal.reason) : unpackError(error)
  }

  #abort(id: number): void {
    const pending = this.#pending.get(id)
    if (pending === undefined || pending.patience !== undefined) return
    pending.patience = setTimeout(() => {
      void this.#worker.terminate()
    }, this.#patienceMilliseconds)
    this.#say({ kind: 'abort', id })
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    clearTimeout(pending?.patience)
    pending?.signal?.removeEventListener('abort', pending.onAbort)
    if (this.#pending.size === 0) {
      this.#worker.unref()
      this.#isIdle()
    }
    return pending
  }

  #failAll(): void {
    this.#hasEnded = true
    for (const id of [...this.#pending.keys()]) {
      const pending = this.#settle(id)
      const { signal } = pending ?? {}
      pending?.reject(signal?.aborted === true ? new AbortedError(signal.reason) : this.#failureOfThread())
    }
  }

  #failureOfThread(): ReadingFailedError {
    return new ReadingFailedError({ stage: 'analysis' }, this.#cause)
  }
}
