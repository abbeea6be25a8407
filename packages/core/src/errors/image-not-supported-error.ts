import { ConstatError } from './constat-error.js'

const heicSentence =
  'Photo au format HEIC, que nous ne lisons pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez la photo ; ou exportez-la en JPEG et renvoyez-la.'

const otherSentence =
  'Format d’image non lu. Envoyez les pages en JPEG, PNG, TIFF, BMP ou WebP, ou le PDF d’origine du fournisseur.'

/** A photograph or a drawing in an image format that is known, but not read: HEIC, AVIF, GIF. */
export class ImageNotSupportedError extends ConstatError {
  readonly code = 'image_not_supported'

  /** @param details `file`: position of the file in the list, from 1; `mediaType`: kind of image, by its first bytes. */
  constructor(details: { file: number; mediaType: string }) {
    super({
      message: `File ${details.file} is an image of a kind that is not read (${details.mediaType}).`,
      userMessage: details.mediaType === 'image/heic' ? heicSentence : otherSentence,
      details,
    })
  }
}
