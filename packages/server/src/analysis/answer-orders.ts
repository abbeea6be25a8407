import type { MessagePort } from 'node:worker_threads'
import { packError, type AnalysisContext, type AnalysisRequest, type EnergyInvoiceAnalysis } from '@constat/core'
import type { AnalysisOrder, AnalysisReport } from './analysis-messages.js'

type AnalyzeOrder = Extract<AnalysisOrder, { kind: 'analyze' }>

/** What does the work in the thread. */
export interface Analyst {
  analyze: (request: AnalysisRequest, context: AnalysisContext) => Promise<EnergyInvoiceAnalysis>
  close: () => Promise<void>
}

/** The side of the thread: takes orders from the port, any number at the same time, and reports on each. */
export function answerOrders(port: MessagePort, { analyze, close }: Analyst): void {
  const underWay = new Map<number, AbortController>()
  const say = (report: AnalysisReport, transfer: ArrayBuffer[] = []): void => {
    port.postMessage(report, transfer)
  }

  const work = async ({ id, request, context, wantsProgress }: AnalyzeOrder): Promise<void> => {
    const { now, ...plain } = context
    const controller = new AbortController()
    underWay.set(id, controller)
    const onProgress: AnalysisContext['onProgress'] = (progress) => {
      say({ kind: 'progress', id, progress })
    }
    try {
      const { signal } = controller
      const found = await analyze(request, {
        ...plain,
        clock: () => now,
        signal,
        ...(wantsProgress ? { onProgress } : {}),
      })
      const reports = { full: alone(found.reports.full), anonymous: alone(found.reports.anonymous) }
      const transfer = [reports.full.buffer, reports.anonymous.buffer]
      say({ kind: 'result', id, analysis: { ...found, reports } }, transfer)
    } catch (error) {
      say({ kind: 'error', id, error: packError(error) })
    } finally {
      underWay.delete(id)
    }
  }

  port.on('message', (order: AnalysisOrder) => {
    if (order.kind === 'analyze') void work(order)
    else if (order.kind === 'abort') {
      say({ kind: 'aborting', id: order.id })
      underWay.get(order.id)?.abort()
    } else {
      void close().finally(() => {
        say({ kind: 'closed' })
      })
    }
  })
}

/** The bytes in memory that nothing else uses, and that can be handed over: small buffers of Node share theirs. */
function alone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) return new Uint8Array(buffer)
  return new Uint8Array(bytes)
}
