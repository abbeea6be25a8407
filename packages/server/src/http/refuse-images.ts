import { ConstatError } from '@constat/core'
import { RequestError } from './request-error.js'

/** On the route of PDF files an image is a wrong file type like any other, with the sentence of the contract. */
export function refuseImages(error: unknown): unknown {
  if (!ConstatError.isInstance(error) || error.code !== 'image_not_supported') return error
  return new RequestError('unsupported_file_type', {
    message: error.message,
    userMessage: 'Type de fichier invalide. Seuls les PDF sont autorisés.',
    details: error.details,
    cause: error,
  })
}
