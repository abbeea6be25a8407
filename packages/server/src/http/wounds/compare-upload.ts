import type { Request, RequestHandler, Response } from 'express'
import { fieldsOfFiles, filesOf } from '../receive-files.js'
import { RequestError } from '../request-error.js'
import type { ComparisonData } from '../schemas/wound-schemas.js'
import { noFile } from '../uploads/no-file.js'
import type { Upload } from '../uploads/upload.js'
import { checkPhotos } from './check-photos.js'
import { visionNotConfigured } from './require-wounds.js'
import { comparedData } from './wound-data.js'
import { parseWoundsFields } from './wound-form.js'
import { logWound, runForClient, type WoundParts } from './wound-run.js'

/** The days of the photographs of a form, in the order of the photographs. */
export type ReadDates = (request: Request, fields: readonly string[]) => string[]

/** Last step of the routes with several photographs: compares them in the order of their dates, whatever that of the form. */
export function compareUpload(
  upload: Upload,
  parts: WoundParts,
  readDates: ReadDates,
  envelope: (data: ComparisonData, response: Response) => object,
): RequestHandler {
  return async (request, response) => {
    if (parts.wounds === null) throw visionNotConfigured()
    const files = filesOf(request)
    if (files.length === 0) throw noFile(upload)
    if (files.length === 1) throw onePhotoOnly()
    const dates = readDates(request, fieldsOfFiles(request))
    const { contexts, patientMineur, report } = parseWoundsFields(request.body, parts.wounds.mode, files.length)
    checkPhotos(files)
    const data = await runForClient(parts, response, async ({ wounds, watch, actor }) => {
      const photos = await Promise.all(files.map(async (file) => ({ bytes: await file.read() })))
      const images = photos.map((image, index) => ({
        date: dates[index] ?? '',
        image,
        context: contexts[index] ?? null,
      }))
      return comparedData(wounds, { images, patientMineur, actor }, report, watch)
    })
    logWound(request, 'wounds_compared', files, data._metadata)
    response.json(envelope(data, response))
  }
}

export function onePhotoOnly(): RequestError {
  return new RequestError('no_file', {
    message: 'one photograph only',
    userMessage: 'Une seule photo reçue : il en faut au moins deux, de dates différentes, pour les comparer.',
  })
}
