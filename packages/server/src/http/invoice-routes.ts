import { Router } from 'express'
import type { Dependencies } from '../dependencies.js'
import type { WorkSlots } from '../work/work-slots.js'
import { admitAtMost } from './admission.js'
import { analyzeUpload } from './analyze-upload.js'
import { requireApiKey } from './authenticate.js'
import { countCall } from './count-call.js'
import { methodNotAllowed } from './method-not-allowed.js'
import { receiveFiles } from './receive-files.js'
import { anyUpload } from './uploads/any-upload.js'
import { imagesUpload } from './uploads/images-upload.js'
import { pdfUpload } from './uploads/pdf-upload.js'

/** `POST /v1/invoices/pdf`, `/v1/invoices/images` and `/v1/invoices`: one bill in, its analysis and two reports out. */
export function invoiceRoutes(dependencies: Dependencies, slots: WorkSlots): Router {
  const { apiKeys, limits } = dependencies
  const router = Router()
  const authenticate = requireApiKey(apiKeys, 'invoices')
  const count = countCall(apiKeys)
  const admit = admitAtMost(limits.concurrentAnalyses + limits.waitingAnalyses)
  for (const upload of [pdfUpload, imagesUpload, anyUpload]) {
    router
      .route(upload.path)
      .post(
        authenticate,
        admit,
        count,
        receiveFiles(upload, { maxContentLength: limits.maxContentLength, uploads: dependencies.uploads }),
        analyzeUpload(upload, dependencies, slots),
      )
      .all(methodNotAllowed(['POST']))
  }
  return router
}
