import multer from 'multer'
import { clientGone } from './client-signal.js'
import { fileTooLarge } from './file-too-large.js'
import { RequestError } from './request-error.js'

/** Turns what multer and busboy report into an answer for the caller. */
export function explainUploadError(error: unknown, maxContentLength: number): Error {
  if (error instanceof multer.MulterError) return explainLimit(error, maxContentLength)
  if (!(error instanceof Error)) return new Error('the upload failed', { cause: error })
  // multer has no code for these; its own words are all there is.
  if (/^Request (aborted|closed|error)$/.test(error.message) || 'code' in error) return clientGone()
  return new RequestError('invalid_request', {
    message: `the multipart body cannot be read: ${error.message}`,
    userMessage: 'Formulaire illisible. Envoyez la facture en multipart/form-data, dans le champ « file ».',
    cause: error,
  })
}

function explainLimit(error: multer.MulterError, maxContentLength: number): Error {
  if (error.code === 'LIMIT_FILE_SIZE') return fileTooLarge(maxContentLength)
  if (error.code === 'LIMIT_FILE_COUNT' || (error.code === 'LIMIT_UNEXPECTED_FILE' && error.field === 'file')) {
    return new RequestError('too_many_files', {
      message: 'more than one file',
      userMessage: 'Un seul fichier PDF est attendu par requête, dans le champ « file ».',
      cause: error,
    })
  }
  if (error.code === 'LIMIT_UNEXPECTED_FILE') {
    return new RequestError('unexpected_file', {
      message: 'the file is not in the field "file"',
      userMessage: 'Fichier reçu dans un champ inattendu. Envoyez la facture PDF dans le champ « file ».',
      cause: error,
    })
  }
  return new RequestError('invalid_request', {
    message: `the form is refused: ${error.code}`,
    userMessage: 'Formulaire refusé : champs trop nombreux, trop longs ou mal nommés.',
    details: { limit: error.code },
    cause: error,
  })
}
