import { ConstatError } from '@constat/core'
import multer from 'multer'
import { clientGone } from './client-signal.js'
import { refusedForm } from './field-sizes.js'
import { RequestError } from './request-error.js'
import type { Upload } from './uploads/upload.js'

/** Turns what multer and busboy report into an answer for the caller; our own refusals pass unchanged. */
export function explainUploadError(error: unknown, { sentences, maxFiles }: Upload): Error {
  if (ConstatError.isInstance(error)) return error
  if (error instanceof multer.MulterError) {
    if (error.code !== 'LIMIT_FILE_COUNT') return refusedForm(error.code, error)
    return new RequestError('too_many_files', {
      message: `more than ${maxFiles} files`,
      userMessage: sentences.tooManyFiles,
      details: { maxFiles },
      cause: error,
    })
  }
  if (!(error instanceof Error)) return new Error('the upload failed', { cause: error })
  // multer has no code for these; its own words are all there is.
  if (/^Request (aborted|closed|error)$/.test(error.message) || 'code' in error) return clientGone()
  return new RequestError('invalid_request', {
    message: `the multipart body cannot be read: ${error.message}`,
    userMessage: sentences.unreadableForm,
    cause: error,
  })
}
