import type { AnalysisProgress, EnergyInvoiceAnalysis } from '@constat/core'
import type { Request, RequestHandler } from 'express'
import { analyzeInvoice } from '../analysis/analyze-invoice.js'
import type { Dependencies } from '../dependencies.js'
import { invoiceQuality } from '../outcomes/invoice-quality.js'
import { withOutcome } from '../outcomes/with-outcome.js'
import { trackProgress, waiting } from '../progress/track-progress.js'
import type { ReceivedFile } from '../uploads/received-file.js'
import type { WorkSlots } from '../work/work-slots.js'
import { errorAnswer } from './answer-error.js'
import { keyOf } from './authenticate.js'
import { signalOfClient } from './client-signal.js'
import { usedBy } from './count-call.js'
import { openEventStream, wantsEvents, type EventStream } from './event-stream.js'
import { parseInvoiceFields, type InvoiceFields } from './invoice-fields.js'
import { filesOf } from './receive-files.js'
import { requestIdOf } from './request-id.js'
import { checkContent } from './uploads/check-content.js'
import { noFile } from './uploads/no-file.js'
import type { Upload } from './uploads/upload.js'
import { withinTime } from './within-time.js'

/** Last step of every invoice route: checks the form, waits for its turn, analyses, answers. */
export function analyzeUpload(upload: Upload, dependencies: Dependencies, slots: WorkSlots): RequestHandler {
  return async (request, response) => {
    const fields = parseInvoiceFields(request.body)
    const files = filesOf(request)
    if (files.length === 0) throw noFile(upload)
    checkContent(files, upload)

    const client = signalOfClient(response)
    const document = { keyId: keyOf(response).id, kind: 'energy-invoice', channel: 'direct' } as const
    const analyze = async (onProgress?: (progress: AnalysisProgress) => void) => {
      const run = () =>
        withOutcome(
          dependencies.outcomes,
          document,
          () => runAnalysis(dependencies, { request, keyId: document.keyId, files, fields, client, onProgress }),
          ({ analysis }) => invoiceQuality(analysis),
        )
      const { analysis, answer, read } = await slots.run(run, client)
      client.throwIfAborted()
      logAnalysis(request, files, analysis)
      usedBy(response, analysis)
      await dependencies.directBackups?.keep({ fields, files: read, answer })
      return answer
    }
    if (wantsEvents(request)) await streamAnalysis(analyze, openEventStream(response), request)
    else response.json(await analyze())
  }
}

interface Run {
  request: Request
  keyId: string
  files: readonly ReceivedFile[]
  fields: InvoiceFields
  client: AbortSignal
  onProgress: ((progress: AnalysisProgress) => void) | undefined
}

/** The analysis, in the time that one has; the files are read when its turn has come. */
function runAnalysis(dependencies: Dependencies, { request, keyId, files: received, fields, client, onProgress }: Run) {
  return withinTime(dependencies.limits.analysisSeconds, client, async (signal) => {
    const files = await Promise.all(received.map(async (file) => ({ name: file.name, bytes: await file.read() })))
    const watched = onProgress === undefined ? {} : { onProgress }
    const run = { files, fields, keyId, requestId: requestIdOf(request), signal, ...watched }
    return { ...(await analyzeInvoice(dependencies, run)), read: files }
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
