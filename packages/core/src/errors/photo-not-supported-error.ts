import { ConstatError } from './constat-error.js'

const sentences = {
  heic: 'Photo au format HEIC, que nous ne lisons pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez la photo ; ou exportez-la en JPEG et renvoyez-la.',
  animated:
    'Cette image est une animation : on ne saurait pas laquelle de ses vues a été examinée. Envoyez une photo fixe, en JPEG.',
  other: 'Ce fichier n’est pas une photo lisible ici. Envoyez une photo en JPEG, PNG ou WebP.',
}

/** A file that was to be a photograph of a wound and is not one still JPEG, PNG or WebP picture. */
export class PhotoNotSupportedError extends ConstatError {
  readonly code = 'photo_not_supported'

  /** @param details `photo`: place in the list, from 1; `mediaType`: kind of file, by its first bytes; `isAnimated`. */
  constructor(details: { photo: number; mediaType: string; isAnimated: boolean }) {
    const { photo, mediaType, isAnimated } = details
    super({
      message: `Photo ${photo} is not one still JPEG, PNG or WebP picture (${mediaType}${isAnimated ? ', animated' : ''}).`,
      userMessage: isAnimated ? sentences.animated : mediaType === 'image/heic' ? sentences.heic : sentences.other,
      details,
    })
  }
}
