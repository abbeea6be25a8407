import { defaultLimits, type InputFile } from '@constat/core'
import { RequestError } from '../request-error.js'
import { checkContent } from '../uploads/check-content.js'
import { imagesUpload } from '../uploads/images-upload.js'

const { mediaTypes } = imagesUpload
const wrongType = 'Type de fichier invalide. Envoyez une image JPEG, PNG, WebP, TIFF ou BMP.'

/**
 * Refuses what is not one to eight images of the kinds that are read.
 *
 * @throws RequestError, ImageNotSupportedError
 */
export function checkImages(images: readonly InputFile[]): void {
  const { maxFiles } = defaultLimits
  if (images.length === 0) {
    throw new RequestError('no_file', {
      message: 'no message has an image',
      userMessage:
        'Aucune image reçue. Joignez l’image au message, dans une partie { "type": "image_url", "image_url": { "url": "data:image/png;base64,…" } }.',
    })
  }
  if (images.length > maxFiles) {
    throw new RequestError('too_many_files', {
      message: `${images.length} images in one message`,
      userMessage: `Au maximum ${maxFiles} images par message.`,
      details: { files: images.length, maxFiles },
    })
  }
  const files = images.map(({ bytes }) => ({ head: bytes, size: bytes.byteLength }))
  checkContent(files, { mediaTypes, sentences: { wrongType } })
}
