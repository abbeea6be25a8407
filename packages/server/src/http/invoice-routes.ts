import { Router, type RequestHandler } from 'express'
import type { Dependencies } from '../dependencies.js'
import type { WorkSlots } from '../work/work-slots.js'
import { admitAtMost } from './admission.js'
import { requireApiKey } from './authenticate.js'
import { signalOfClient } from './client-signal.js'
import { invoiceAnswer } from './invoice-answer.js'
import { parseInvoiceFields } from './invoice-fields.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { receivePdf } from './receive-pdf.js'
import { refuseImages } from './refuse-images.js'
import { RequestError } from './request-error.js'
import { requestIdOf } from './request-id.js'
import { withinTime } from './within-time.js'

/** `POST /v1/invoices/pdf`: one bill in, its analysis and two reports out. */
export function invoiceRoutes(dependencies: Dependencies, slots: WorkSlots): Router {
  const { apiKeys, limits } = dependencies
  const router = Router()
  router
    .route('/v1/invoices/pdf')
    .post(
      requireApiKey(apiKeys),
      admitAtMost(limits.concurrentAnalyses + limits.waitingAnalyses),
      receivePdf(limits.maxContentLength),
      analyzePdf(dependencies, slots),
    )
    .all(methodNotAllowed(['POST']))
  return router
}

function analyzePdf({ analyze, clock, limits }: Dependencies, slots: WorkSlots): RequestHandler {
  return async (request, response) => {
    const fields = parseInvoiceFields(request.body)
    const file = request.file
    if (file === undefined) throw missingFile()

    const client = signalOfClient(response)
    const { type, confidenceMin, strict } = fields
    const files = [{ name: file.originalname, bytes: file.buffer }]
    const analysis = await slots
      .run(
        () =>
          withinTime(limits.analysisSeconds, client, (signal) =>
            analyze(
              { files, type, confidenceMin, strict },
              { clock, signal, limits: { maxBytes: limits.maxContentLength } },
            ),
          ),
        client,
      )
      .catch((error: unknown) => {
        throw refuseImages(error)
      })
    client.throwIfAborted()

    request.log.info({
      event: 'invoice_analyzed',
      bytes: file.size,
      energy_type: analysis.invoice.energy_type?.value ?? null,
      overall_confidence: analysis.overall_confidence,
      needs_review: analysis.needs_review,
      findings: analysis.audit.findings.length,
      timings: analysis.timings,
    })
    response.json(invoiceAnswer(analysis, fields, requestIdOf(request)))
  }
}

function missingFile(): RequestError {
  return new RequestError('no_file', {
    message: 'no file in the field "file"',
    userMessage: 'Aucun fichier reçu. Envoyez la facture PDF en multipart/form-data, dans le champ « file ».',
  })
}
