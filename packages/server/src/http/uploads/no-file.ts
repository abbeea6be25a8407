import { RequestError } from '../request-error.js'
import type { Upload } from './upload.js'

export function noFile({ sentences }: Upload): RequestError {
  return new RequestError('no_file', { message: 'no file in the form', userMessage: sentences.noFile })
}
