import type { RequestHandler } from 'express'
import multer from 'multer'
import { explainUploadError } from './explain-upload-error.js'
import { fileTooLarge } from './file-too-large.js'

/** Far above what the form needs, far below what would cost memory. */
const formLimits = {
  files: 1,
  fields: 20,
  parts: 24,
  fieldNameSize: 100,
  fieldSize: 4096,
  fieldNestingDepth: 0,
  headerPairs: 50,
}

/**
 * Reads the form of one invoice into memory: `request.file` and `request.body`. Nothing of it touches the disk, and the
 * file's name is only ever repeated in messages.
 */
export function receivePdf(maxContentLength: number): RequestHandler {
  const receive = multer({
    storage: multer.memoryStorage(),
    // Without it a name in UTF-8 arrives as Latin-1.
    defParamCharset: 'utf8',
    limits: { ...formLimits, fileSize: maxContentLength },
  }).single('file')

  return (request, response, next) => {
    if (Number(request.get('content-length') ?? 0) > maxContentLength) throw fileTooLarge(maxContentLength)
    if (request.get('expect')?.toLowerCase() === '100-continue') {
      // The server leaves the continuation to the route (main.ts), and closes where none is given.
      response.removeHeader('Connection')
      response.writeContinue()
    }
    receive(request, response, (error: unknown) => {
      if (error === undefined) next()
      else next(explainUploadError(error, maxContentLength))
    })
  }
}
