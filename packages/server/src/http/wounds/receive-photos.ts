import { PhotoTooLargeError } from '@constat/core'
import type { RequestHandler } from 'express'
import type { Dependencies } from '../../dependencies.js'
import { maxPhotoBytes } from '../../wounds/create-wounds.js'
import { receiveFiles } from '../receive-files.js'
import type { Upload } from '../uploads/upload.js'

/** What a form holds beside its photograph: its fields and the marks of its parts. */
const bytesBesidePhoto = 128 * 1024

/** Reads a form with photographs of a wound; one with a single photograph is refused once it is larger than that may be. */
export function receivePhotos(
  upload: Upload,
  { limits, uploads }: Pick<Dependencies, 'limits' | 'uploads'>,
): RequestHandler {
  const { maxContentLength } = limits
  const photoForm = maxPhotoBytes + bytesBesidePhoto
  if (upload.maxFiles > 1 || maxContentLength < photoForm) return receiveFiles(upload, { uploads, maxContentLength })
  const tooLarge = (bytes: number) => new PhotoTooLargeError({ photo: 1, bytes, maxBytes: maxPhotoBytes })
  return receiveFiles(upload, { uploads, maxContentLength: photoForm, tooLarge })
}
