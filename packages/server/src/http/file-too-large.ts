import { RequestError } from './request-error.js'

/** The refusal of a request larger than `MAX_CONTENT_LENGTH`. */
export function fileTooLarge(maxContentLength: number): RequestError {
  const megabytes = (maxContentLength / 1_048_576).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  return new RequestError('file_too_large', {
    message: `the request is larger than ${maxContentLength} bytes`,
    userMessage: `Fichier trop volumineux : ${megabytes} Mo au maximum.`,
    details: { maxContentLength },
  })
}
