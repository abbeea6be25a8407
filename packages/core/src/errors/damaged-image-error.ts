import { ConstatError } from './constat-error.js'

/** The file begins as an image and cannot be decoded, or only in part. */
export class DamagedImageError extends ConstatError {
  readonly code = 'damaged_image'

  /** @param details `file`: position of the file in the list, from 1; `mediaType`: kind of image, by its first bytes. */
  constructor(details: { file: number; mediaType: string }, cause?: unknown) {
    super({
      message: `File ${details.file} (${details.mediaType}) cannot be decoded as an image.`,
      userMessage:
        'Cette image est endommagée ou incomplète. Reprenez la photo, ou envoyez de nouveau le fichier d’origine.',
      details,
      cause,
    })
  }
}
