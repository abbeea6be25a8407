import type { WoundProgress } from '@constat/core'
import type { Request, RequestHandler, Response } from 'express'
import { errorAnswer } from '../answer-error.js'
import { openEventStream } from '../event-stream.js'
import { filesOf } from '../receive-files.js'
import type { WoundData } from '../schemas/wound-schemas.js'
import { noFile } from '../uploads/no-file.js'
import type { Upload } from '../uploads/upload.js'
import { checkPhotos } from './check-photos.js'
import { visionNotConfigured } from './require-wounds.js'
import { assessedData } from './wound-data.js'
import { woundErrorOf } from './wound-error.js'
import { parseWoundFields } from './wound-form.js'
import { photoReceived, woundProgressOf } from './wound-progress.js'
import { logWound, runForClient, type WoundParts } from './wound-run.js'

/** Last step of the routes with one photograph: assesses it, and answers in the envelope of the route. */
export function assessUpload(
  upload: Upload,
  parts: WoundParts,
  envelope: (data: WoundData, response: Response) => object,
): RequestHandler {
  return async (request, response) => {
    const assess = checkedPhoto(upload, parts, request)
    response.json(envelope(await assess(response), response))
  }
}

/**
 * The same as events: `progress` with the percentages of the service before this one, `result`, `complete`; or `error`.
 * What is wrong with the form is answered before the stream begins, with its status.
 */
export function streamUpload(upload: Upload, parts: WoundParts): RequestHandler {
  return async (request, response) => {
    const assess = checkedPhoto(upload, parts, request)
    const stream = openEventStream(response)
    stream.send('progress', photoReceived)
    try {
      const data = await assess(response, ({ stage }) => {
        stream.send('progress', woundProgressOf(stage))
      })
      stream.send('result', { success: true, data, percent: 100 })
      stream.send('complete', { message: 'Analyse terminée', percent: 100 })
    } catch (error) {
      const answer = errorAnswer(error, request)
      stream.send('error', { ...woundErrorOf(answer), status: answer.status, status_code: answer.status })
    } finally {
      stream.end()
    }
  }
}

type OnProgress = (progress: WoundProgress) => void

/** What remains to be done with a form that was found good. */
function checkedPhoto(upload: Upload, parts: WoundParts, request: Request) {
  if (parts.wounds === null) throw visionNotConfigured()
  const { context, patientMineur, report } = parseWoundFields(request.body, parts.wounds.mode)
  const files = filesOf(request)
  if (files.length === 0) throw noFile(upload)
  checkPhotos(files)
  return async (response: Response, onProgress?: OnProgress): Promise<WoundData> => {
    const data = await runForClient(parts, response, async ({ wounds, watch, actor }) => {
      const images = await Promise.all(files.map(async (file) => ({ bytes: await file.read() })))
      const told = { ...watch, ...(onProgress && { onProgress }) }
      return assessedData(wounds, { images, context, patientMineur, actor }, report, told)
    })
    logWound(request, 'wound_assessed', files, data._metadata)
    return data
  }
}
