import { simulateBill, type AnalysisProgress, type EnergyInvoiceAnalysis } from '@constat/core'
import type { Request, RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import { trackProgress, waiting } from '../progress/track-progress.js'
import type { ReceivedFile } from '../uploads/received-file.js'
import type { WorkSlots } from '../work/work-slots.js'
import { errorAnswer } from './answer-error.js'
import { signalOfClient } from './client-signal.js'
import { usedBy } from './count-call.js'
import { openEventStream, wantsEvents, type EventStream } from './event-stream.js'
import { evidenceAnswer } from './evidence-answer.js'
import { invoiceAnswer } from './invoice-answer.js'
import { parseInvoiceFields, type InvoiceFields } from './invoice-fields.js'
import { filesOf } from './receive-files.js'
import { RequestError } from './request-error.js'
import { requestIdOf } from './request-id.js'
import type { InvoiceAnswer } from './schemas/invoice-answer-schema.js'
import { checkContent } from './uploads/check-content.js'
import type { Upload } from './uploads/upload.js'
import { withinTime } from './within-time.js'

/** Last step of every invoice route: checks the form, waits for its turn, analyses, answers. */
export function analyzeUpload(upload: Upload, dependencies: Dependencies, slots: WorkSlots): RequestHandler {
  return async (request, response) => {
    const fields = parseInvoiceFields(request.body)
    const files = filesOf(request)
    if (files.length === 0) throw noFile(upload)
    checkContent(files, upload)

    const { reference } = dependencies.analysisContext
    const tables = reference === undefined ? {} : { reference }
    const client = signalOfClient(response)
    const analyze = async (onProgress?: (progress: AnalysisProgress) => void) => {
      const run = () => runAnalysis(dependencies, { files, fields, client, onProgress })
      const { analysis, evidence } = await slots.run(run, client)
      client.throwIfAborted()
      logAnalysis(request, files, analysis)
      usedBy(response, analysis)
      const answer: InvoiceAnswer = {
        ...invoiceAnswer(analysis, fields, requestIdOf(request)),
        ...(fields.change === null ? {} : { simulation: simulateBill(analysis.invoice, fields.change, tables) }),
        ...(evidence === null ? {} : { evidence }),
      }
      return answer
    }
    if (wantsEvents(request)) await streamAnalysis(analyze, openEventStream(response), request)
    else response.json(await analyze())
  }
}

interface Run {
  files: readonly ReceivedFile[]
  fields: InvoiceFields
  client: AbortSignal
  onProgress: ((progress: AnalysisProgress) => void) | undefined
}

/** The analysis, and the pictures of its pages where the caller wants them, in the time that one analysis has. */
function runAnalysis({ analyze, analysisContext, clock, limits: own }: Dependencies, run: Run) {
  const { client, onProgress } = run
  const { type, confidenceMin, strict, include, offers, earlierInvoices } = run.fields
  const limits = { ...analysisContext.limits, maxBytes: own.maxContentLength }
  return withinTime(own.analysisSeconds, client, async (signal) => {
    const files = await Promise.all(run.files.map(async (file) => ({ name: file.name, bytes: await file.read() })))
    const request = { files, type, confidenceMin, strict }
    const watched = onProgress === undefined ? {} : { onProgress }
    const beside = {
      ...(offers === null ? {} : { offers }),
      ...(earlierInvoices.length === 0 ? {} : { earlierInvoices }),
    }
    const analysis = await analyze(request, { ...analysisContext, ...beside, clock, signal, limits, ...watched })
    const evidence = include.has('evidence') ? await evidenceAnswer(files, analysis, { limits, signal }) : null
    return { analysis, evidence }
  })
}

/** The events of one analysis: any number of `progress`, then one `result` or one `error`. */
async function streamAnalysis(
  analyze: (onProgress: (progress: AnalysisProgress) => void) => Promise<unknown>,
  stream: EventStream,
  request: Request,
): Promise<void> {
  const track = trackProgress()
  stream.send('progress', waiting)
  try {
    const answer = await analyze((progress) => {
      stream.send('progress', track(progress))
    })
    stream.send('result', answer)
  } catch (error) {
    const { status, body } = errorAnswer(error, request)
    stream.send('error', { ...body, status })
  } finally {
    stream.end()
  }
}

function logAnalysis(request: Request, files: readonly ReceivedFile[], analysis: EnergyInvoiceAnalysis): void {
  request.log.info({
    event: 'invoice_analyzed',
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    energy_type: analysis.invoice.energy_type?.value ?? null,
    overall_confidence: analysis.overall_confidence,
    needs_review: analysis.needs_review,
    findings: analysis.audit.findings.length,
    timings: analysis.timings,
  })
}

function noFile({ sentences }: Upload): RequestError {
  return new RequestError('no_file', { message: 'no file in the form', userMessage: sentences.noFile })
}
