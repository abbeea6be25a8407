import { Router, type RequestHandler, type Response } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { admitAtMost } from '../admission.js'
import { answerErrorAs } from '../answer-error.js'
import { keyOf, requireApiKey } from '../authenticate.js'
import { countCall, remainingToday } from '../count-call.js'
import { methodNotAllowed } from '../method-not-allowed.js'
import type { Upload } from '../uploads/upload.js'
import {
  keyedWoundUpload,
  numberedWoundsUpload,
  streamedWoundUpload,
  woundsUpload,
  woundUpload,
} from '../uploads/wound-uploads.js'
import { assessUpload, streamUpload } from './assess-upload.js'
import { compareUpload } from './compare-upload.js'
import { receivePhotos } from './receive-photos.js'
import { requireWounds } from './require-wounds.js'
import { woundEnvelope } from './wound-answer.js'
import { parseDates, parseNumberedDates } from './wound-dates.js'
import { woundErrorOf } from './wound-error.js'

/**
 * The routes of wounds, in the envelopes of the service before this one: `POST /v1/analyze-wound`, `/v2/analyze-wound`,
 * `/v1/compare-wound-progress`, `/api/analyze-wound/` and `/api/compare-wounds/`.
 */
export function woundRoutes(dependencies: Dependencies): Router {
  const { apiKeys, woundSlots, wounds } = dependencies
  const router = Router()
  // As many again wait their turn.
  const admit = admitAtMost(2 * woundSlots.concurrent, 'photos de plaies')
  const before = [requireApiKey(apiKeys, 'wounds'), requireWounds(wounds), admit, countCall(apiKeys)]
  const serve = (upload: Upload, last: RequestHandler) => {
    const receive = receivePhotos(upload, dependencies)
    router
      .route(upload.path)
      .post(...before, receive, last)
      .all(methodNotAllowed(['POST']))
  }

  serve(woundUpload, assessUpload(woundUpload, dependencies, woundEnvelope))
  serve(streamedWoundUpload, streamUpload(streamedWoundUpload, dependencies))
  serve(keyedWoundUpload, assessUpload(keyedWoundUpload, dependencies, keyed))
  serve(
    woundsUpload,
    compareUpload(
      woundsUpload,
      dependencies,
      ({ body, query }, { length }) => parseDates((body as { dates?: unknown }).dates ?? query['dates'], length),
      woundEnvelope,
    ),
  )
  serve(
    numberedWoundsUpload,
    compareUpload(
      numberedWoundsUpload,
      dependencies,
      ({ body }, fields) =>
        parseNumberedDates(
          body,
          fields.map((name) => name.replace('wound_', 'date_')),
        ),
      keyed,
    ),
  )
  router.use(answerErrorAs(woundErrorOf))
  return router
}

const keyed = <Data>(data: Data, response: Response) => ({
  success: true,
  data,
  api_key_name: keyOf(response).name,
  remaining_calls_today: remainingToday(response),
})
