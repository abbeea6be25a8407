import { subtle } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Dependencies } from '../../dependencies.js'
import type { NewExtraction } from '../../extraction/extractions.js'
import { extractedFields } from '../../extraction/extracted-fields.js'
import type { InvoiceReading } from '../../extraction/invoice-reading.js'
import { reviewOfReading } from '../../extraction/review-of-reading.js'
import { usageOfOcr } from '../../keys/usage-of-ocr.js'
import { withOutcome } from '../../outcomes/with-outcome.js'
import { invoiceQuality } from '../../outcomes/invoice-quality.js'
import type { ReceivedFile } from '../../uploads/received-file.js'
import type { WorkSlots } from '../../work/work-slots.js'
import { keyOf } from '../authenticate.js'
import { signalOfClient } from '../client-signal.js'
import { doesNotCount, used } from '../count-call.js'
import { filesOf } from '../receive-files.js'
import { requestIdOf } from '../request-id.js'
import { checkContent } from '../uploads/check-content.js'
import { extractUpload } from '../uploads/extract-upload.js'
import { noFile } from '../uploads/no-file.js'
import { withinTime } from '../within-time.js'
import { wantsInvoice } from './extract-form.js'
import { extractAnswer } from './extraction-answer.js'

/** Last step of `POST /extract`: checks the form, looks for the answer that is kept, waits for its turn, reads, answers. */
export function answerExtraction(dependencies: Dependencies, slots: WorkSlots): RequestHandler {
  const { extractions, reader } = dependencies
  return async (request, response) => {
    const withInvoice = wantsInvoice(request.body)
    const files = filesOf(request)
    const [file] = files
    if (file === undefined) throw noFile(extractUpload)
    checkContent(files, extractUpload)

    const client = signalOfClient(response)
    const { id: keyId } = keyOf(response)
    const origin = {
      keyId,
      modelVersion: reader.version,
      reviewThreshold: dependencies.reviews.threshold,
      sha256: await digestOf(file),
    }
    const given = await extractions.give(origin, client, () =>
      extract(dependencies, slots, { request, response, file, client }),
    )
    client.throwIfAborted()
    if (given.cache !== 'miss') doesNotCount(response)
    response.set('X-Cache', given.cache)
    response.json(extractAnswer(given, { fileName: file.name, requestId: requestIdOf(request), withInvoice }))
  }
}

interface Run {
  request: Request
  response: Response
  file: ReceivedFile
  client: AbortSignal
}

async function extract(dependencies: Dependencies, slots: WorkSlots, run: Run): Promise<NewExtraction> {
  const { outcomes, reviews } = dependencies
  const { request, response, file, client } = run
  const { id: keyId } = keyOf(response)
  const document = { keyId, kind: 'invoice', channel: 'direct' } as const
  const { reading, files } = await slots.run(
    () =>
      withOutcome(
        outcomes,
        document,
        () => readInTime(dependencies, file, client),
        (done) => invoiceQuality(done.reading),
      ),
    client,
  )
  client.throwIfAborted()
  used(response, { ...usageOfOcr(reading.ocr), pages: reading.pages.length })
  logExtraction(request, file, reading)
  const review = reading.needs_review ? { ...reviewOfReading(reading), keyId, files } : null
  return {
    fileName: file.name,
    overallConfidence: reading.overall_confidence,
    needsReview: reading.needs_review,
    reviewId: review === null ? null : await reviews.open(review),
    pages: reading.pages.length,
    fields: extractedFields(reading.invoice, reading.pages),
    warnings: reading.warnings,
    invoice: reading.invoice,
  }
}

/** The reading, in the time that one has; the file is read when its turn has come. */
function readInTime(dependencies: Dependencies, file: ReceivedFile, client: AbortSignal) {
  const { readInvoice, limits } = dependencies
  return withinTime(limits.analysisSeconds, client, async (signal) => {
    const files = [{ name: file.name, bytes: await file.read() }]
    const request = { files, reviewThreshold: dependencies.reviews.threshold }
    return { reading: await readInvoice(request, { signal }), files }
  })
}

/** SHA-256 in hexadecimal, by a thread of Node: a large file takes as long as many answers. */
async function digestOf(file: ReceivedFile): Promise<string> {
  return Buffer.from(await subtle.digest('SHA-256', new Uint8Array(await file.read()))).toString('hex')
}

function logExtraction(request: Request, { size }: ReceivedFile, reading: InvoiceReading): void {
  request.log.info({
    event: 'invoice_extracted',
    bytes: size,
    pages: reading.pages.length,
    overall_confidence: reading.overall_confidence,
    needs_review: reading.needs_review,
    timings: reading.timings,
  })
}
