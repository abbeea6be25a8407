import type { MessagePort } from 'node:worker_threads'
import {
  packError,
  type AnalysisContext,
  type AnalysisRequest,
  type EnergyInvoiceAnalysis,
  type LabelHints,
} from '@constat/core'
import type { InvoiceReading, InvoiceRequest } from '../extraction/invoice-reading.js'
import type { HintLesson } from '../hints/hint-lesson.js'
import type { TextReading, TextRequest } from '../ocr/text-reading.js'
import type { AnalysisOrder, AnalysisReport } from './analysis-messages.js'

type WorkOrder = Extract<AnalysisOrder, { kind: 'analyze' | 'read' | 'learn' | 'extract' }>
type Result = Extract<AnalysisReport, { kind: 'result' }>['result']

/** What does the work in the thread. */
export interface Analyst {
  analyze: (request: AnalysisRequest, context: AnalysisContext) => Promise<EnergyInvoiceAnalysis>
  read: (request: TextRequest, signal: AbortSignal) => Promise<TextReading>
  learn: (request: HintLesson, signal: AbortSignal) => Promise<LabelHints>
  extract: (request: InvoiceRequest, signal: AbortSignal) => Promise<InvoiceReading>
  close: () => Promise<void>
}

/** The side of the thread: takes orders from the port, any number at the same time, and reports on each. */
export function answerOrders(port: MessagePort, { analyze, read, learn, extract, close }: Analyst): void {
  const underWay = new Map<number, AbortController>()
  const say = (report: AnalysisReport, transfer: ArrayBuffer[] = []): void => {
    port.postMessage(report, transfer)
  }

  const resultOf = async (order: WorkOrder, signal: AbortSignal): Promise<[Result, ArrayBuffer[]]> => {
    if (order.kind === 'read') return [await read(order.request, signal), []]
    if (order.kind === 'learn') return [await learn(order.request, signal), []]
    if (order.kind === 'extract') return [await extract(order.request, signal), []]
    const { id, request, context, wantsProgress } = order
    const { now, ...plain } = context
    const onProgress: AnalysisContext['onProgress'] = (progress) => {
      say({ kind: 'progress', id, progress })
    }
    const watched = wantsProgress ? { onProgress } : {}
    const found = await analyze(request, { ...plain, clock: () => now, signal, ...watched })
    const reports = { full: alone(found.reports.full), anonymous: alone(found.reports.anonymous) }
    return [{ ...found, reports }, [reports.full.buffer, reports.anonymous.buffer]]
  }

  const work = async (order: WorkOrder): Promise<void> => {
    const { id } = order
    const controller = new AbortController()
    underWay.set(id, controller)
    try {
      const [result, transfer] = await resultOf(order, controller.signal)
      say({ kind: 'result', id, result }, transfer)
    } catch (error) {
      say({ kind: 'error', id, error: packError(error) })
    } finally {
      underWay.delete(id)
    }
  }

  say({ kind: 'ready' })
  port.on('message', (order: AnalysisOrder) => {
    if (order.kind === 'abort') {
      say({ kind: 'aborting', id: order.id })
      underWay.get(order.id)?.abort()
    } else if (order.kind === 'close') {
      void close().finally(() => {
        say({ kind: 'closed' })
      })
    } else void work(order)
  })
}

/** The bytes in memory that nothing else uses, and that can be handed over: small buffers of Node share theirs. */
function alone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) return new Uint8Array(buffer)
  return new Uint8Array(bytes)
}
