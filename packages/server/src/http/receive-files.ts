import type { Request, RequestHandler } from 'express'
import type { InputFile } from '@constat/core'
import multer from 'multer'
import { BoundedMemory } from './bounded-memory.js'
import { explainUploadError } from './explain-upload-error.js'
import { documentFieldBytes, refusedSize } from './field-sizes.js'
import { fileTooLarge } from './file-too-large.js'
import { RequestError } from './request-error.js'
import type { Upload } from './uploads/upload.js'

/** Far above what the form needs, far below what would cost memory. */
const formLimits = {
  fields: 20,
  fieldNameSize: 100,
  fieldSize: documentFieldBytes,
  fieldNestingDepth: 0,
  headerPairs: 50,
}

/**
 * Reads the form of one invoice into memory: its files, for {@link filesOf}, and `request.body`. Nothing of it touches
 * the disk, and the names of the files are only ever repeated in messages.
 */
export function receiveFiles(upload: Upload, maxContentLength: number): RequestHandler {
  const receive = multer({
    storage: new BoundedMemory(maxContentLength),
    // Without it a name in UTF-8 arrives as Latin-1.
    defParamCharset: 'utf8',
    limits: { ...formLimits, files: upload.maxFiles, parts: formLimits.fields + upload.maxFiles + 3 },
    fileFilter: (request, { fieldname, originalname }, accept) => {
      try {
        if (!upload.field.test(fieldname)) throw misplaced(upload)
        // multer has entered this file into the list already.
        upload.checkName?.(originalname, received(request).length)
        accept(null, true)
      } catch (error) {
        accept(error as Error)
      }
    },
  }).any()

  return (request, response, next) => {
    if (Number(request.get('content-length') ?? 0) > maxContentLength) throw fileTooLarge(maxContentLength)
    if (request.get('expect')?.toLowerCase() === '100-continue') {
      // The server leaves the continuation to the route (main.ts), and closes where none is given.
      response.removeHeader('Connection')
      response.writeContinue()
    }
    receive(request, response, (error: unknown) => {
      const refusal = error === undefined ? refusedSize(request) : explainUploadError(error, upload)
      next(refusal ?? undefined)
    })
  }
}

/** The files that {@link receiveFiles} read, in the order of the form. */
export function filesOf(request: Request): InputFile[] {
  return received(request).map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer }))
}

function received({ files }: Request): Express.Multer.File[] {
  return Array.isArray(files) ? files : []
}

function misplaced({ sentences }: Upload): RequestError {
  return new RequestError('unexpected_file', {
    message: 'a file is in a field where none is expected',
    userMessage: sentences.misplacedFile,
  })
}
