import type { Request, RequestHandler, Response } from 'express'
import multer, { type StorageEngine } from 'multer'
import type { ReceivedFile } from '../uploads/received-file.js'
import type { RequestUploads } from '../uploads/request-uploads.js'
import type { UploadSpace } from '../uploads/upload-space.js'
import { continueIfAsked } from './continue-if-asked.js'
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
const retryAfterSeconds = 5

export interface ReceivingOptions {
  /** Bytes of one request. */
  readonly maxContentLength: number
  readonly uploads: UploadSpace
  /** The refusal of a request with more bytes than that. @default that of `MAX_CONTENT_LENGTH` */
  readonly tooLarge?: (bytes: number) => Error
}

/**
 * Reads the form of one invoice: its files, for {@link filesOf}, and `request.body`. The files are gone once the request
 * is answered, whatever happened; their names are only ever repeated in messages.
 */
export function receiveFiles(upload: Upload, options: ReceivingOptions): RequestHandler {
  const { maxContentLength, uploads: space, tooLarge = () => fileTooLarge(maxContentLength) } = options
  return (request, response, next) => {
    const declared = Number(request.get('content-length') ?? 0)
    if (declared > maxContentLength) throw tooLarge(declared)
    const uploads = space.begin()
    response.once('close', () => {
      uploads.end().catch((error: unknown) => {
        request.log.error({ event: 'upload_not_removed', err: error })
      })
    })
    try {
      uploads.reserve(declared)
    } catch (error) {
      throw sayWhenToRetry(error, response)
    }
    continueIfAsked(request, response)
    formReader(upload, storageIn(uploads, maxContentLength, tooLarge))(request, response, (error: unknown) => {
      const refusal = error === undefined ? refusedSize(request) : explainUploadError(error, upload)
      next(refusal === null ? undefined : sayWhenToRetry(refusal, response))
    })
  }
}

/** The files that {@link receiveFiles} read, in the order of the form. */
export function filesOf(request: Request): ReceivedFile[] {
  return listed(request).map(({ received }) => received)
}

/** The names of their fields. */
export function fieldsOfFiles(request: Request): string[] {
  return listed(request).map(({ fieldname }) => fieldname)
}

/** A file as multer lists it, with what our storage made of it. */
interface StoredFile extends Express.Multer.File {
  received: ReceivedFile
}

function listed({ files }: Request): StoredFile[] {
  return Array.isArray(files) ? (files as StoredFile[]) : []
}

function formReader(upload: Upload, storage: StorageEngine): RequestHandler {
  return multer({
    storage,
    // Without it a name in UTF-8 arrives as Latin-1.
    defParamCharset: 'utf8',
    limits: { ...formLimits, files: upload.maxFiles, parts: formLimits.fields + upload.maxFiles + 3 },
    fileFilter: (request, { fieldname, originalname }, accept) => {
      try {
        if (!upload.field.test(fieldname)) throw misplaced(upload)
        // multer has entered this file into the list already.
        upload.checkName?.(originalname, listed(request).length)
        accept(null, true)
      } catch (error) {
        accept(error as Error)
      }
    },
  }).any()
}

/** multer's own limit is per file, and a body need not declare its length: this one is for all files of the request. */
function storageIn(uploads: RequestUploads, maxBytes: number, tooLarge: (bytes: number) => Error): StorageEngine {
  const check = () => {
    if (uploads.received > maxBytes) throw tooLarge(uploads.received)
  }
  return {
    _handleFile: (_request, { originalname, stream }, done) => {
      uploads.receive(originalname, stream, check).then((received) => {
        done(null, { received } as Partial<StoredFile>)
      }, done)
    },
    // The end of the request removes all of them.
    _removeFile: (_request, _file, done) => {
      done(null)
    },
  }
}

function sayWhenToRetry(error: unknown, response: Response): unknown {
  if (error instanceof RequestError && error.code === 'upload_space_full') {
    response.set('Retry-After', String(retryAfterSeconds))
  }
  return error
}

function misplaced({ sentences }: Upload): RequestError {
  return new RequestError('unexpected_file', {
    message: 'a file is in a field where none is expected',
    userMessage: sentences.misplacedFile,
  })
}
