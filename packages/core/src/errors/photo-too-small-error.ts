import { ConstatError } from './constat-error.js'

/** A photograph of a wound, or the part of it that was chosen, has too few pixels to be judged. */
export class PhotoTooSmallError extends ConstatError {
  readonly code = 'photo_too_small'

  /** @param details `photo`: place in the list, from 1; sizes in pixels, `minPixels` for each side. */
  constructor(details: { photo: number; width: number; height: number; minPixels: number }) {
    super({
      message: `Photo ${details.photo} has ${details.width} by ${details.height} pixels, fewer than ${details.minPixels} on a side.`,
      userMessage: `La photo est trop petite : ${details.width} × ${details.height} pixels, pour ${details.minPixels} au minimum de chaque côté. Envoyez la photo d’origine plutôt qu’une vignette, ou élargissez la zone choisie.`,
      details,
    })
  }
}
