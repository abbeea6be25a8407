import { ConstatError } from './constat-error.js'

/** A photograph of a wound weighs more than allowed. */
export class PhotoTooLargeError extends ConstatError {
  readonly code = 'photo_too_large'

  /** @param details `photo`: place in the list, from 1. */
  constructor(details: { photo: number; bytes: number; maxBytes: number }) {
    super({
      message: `Photo ${details.photo} has ${details.bytes} bytes; the limit is ${details.maxBytes} (option maxBytes).`,
      userMessage: `La photo est trop lourde : ${inMegabytes(details.bytes)} Mo, pour ${inMegabytes(details.maxBytes)} Mo au maximum. Choisissez une taille moyenne à l’envoi, ou reprenez-la avec une résolution plus basse.`,
      details,
    })
  }
}

/** A tenth up, so that what is refused never reads as what is allowed. */
function inMegabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
}
