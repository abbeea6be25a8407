import { extname } from 'node:path'
import { ImageNotSupportedError } from '@constat/core'
import { RequestError } from '../request-error.js'
import type { Upload } from './upload.js'

const extensions = ['.jpg', '.jpeg', '.png', '.bmp', '.tif', '.tiff', '.webp']
/** Extensions of a phone's photographs, whose owner is told what to change. */
const phoneExtensions = ['.heic', '.heif']

/** The pages of one invoice as images, in the order of the form. PHP names the parts of a list `files[]` or `files[0]`. */
export const imagesUpload: Upload = {
  path: '/v1/invoices/images',
  name: 'files',
  field: /^files(\[\d*\])?$/,
  maxFiles: 8,
  mediaTypes: ['image/jpeg', 'image/png', 'image/bmp', 'image/tiff', 'image/webp'],
  checkName: checkExtension,
  sentences: {
    noFile: 'Au moins un fichier image est requis.',
    tooManyFiles: 'Au maximum 8 images sont autorisées par facture.',
    misplacedFile: 'Fichier reçu dans un champ inattendu. Envoyez les images dans le champ « files ».',
    wrongType: 'Type de fichier invalide. Seules les images sont autorisées.',
    unreadableForm: 'Formulaire illisible. Envoyez les images en multipart/form-data, dans le champ « files ».',
  },
}

/** Existing callers rely on the extension being checked; what the image is is told by its content all the same. */
function checkExtension(name: string, position: number): void {
  const extension = extname(name).toLowerCase()
  if (extensions.includes(extension)) return
  if (phoneExtensions.includes(extension)) throw new ImageNotSupportedError({ file: position, mediaType: 'image/heic' })
  throw new RequestError('unsupported_file_type', {
    message: `the name of file ${position} has no extension of an image`,
    userMessage: `Extension d'image non supportée : ${extension === '' ? '(aucune)' : extension.slice(0, 20)}`,
    details: { file: position, extensions },
  })
}
