import { Router } from 'express'
import type { Dependencies } from '../../dependencies.js'
import type { WorkSlots } from '../../work/work-slots.js'
import { admitAtMost } from '../admission.js'
import { answerErrorAs } from '../answer-error.js'
import { requireApiKey } from '../authenticate.js'
import { countCall } from '../count-call.js'
import { limitRoute } from '../limit-route.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import { receiveFiles } from '../receive-files.js'
import { extractUpload } from '../uploads/extract-upload.js'
import { answerExtraction } from './answer-extraction.js'
import { extractErrorOf } from './extraction-answer.js'

/** `POST /extract`, by the name that the extraction service before this one gave it: one invoice in, its fields out. */
export function extractRoutes(dependencies: Dependencies, slots: WorkSlots): Router {
  const { apiKeys, limits, uploads, extractRatePerMinute } = dependencies
  const { maxContentLength } = limits
  const router = Router()
  router
    .route(extractUpload.path)
    .post(
      requireApiKey(apiKeys, 'invoices'),
      admitAtMost(limits.concurrentAnalyses + limits.waitingAnalyses),
      limitRoute('extract', extractRatePerMinute, dependencies),
      countCall(apiKeys),
      receiveFiles(extractUpload, { maxContentLength, uploads }),
      answerExtraction(dependencies, slots),
    )
    .all(methodNotAllowed(['POST']))
  router.use(answerErrorAs(extractErrorOf))
  return router
}
