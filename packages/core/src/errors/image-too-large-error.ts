import { ConstatError } from './constat-error.js'

/** An image with more pixels than allowed: a poster, or a file made to exhaust whoever decodes it. */
export class ImageTooLargeError extends ConstatError {
  readonly code = 'image_too_large'

  constructor(details: { file: number; pixels: number; maxPixels: number }) {
    super({
      message: `File ${details.file} has ${details.pixels} pixels, more than ${details.maxPixels} (option limits.maxPixels).`,
      userMessage: `L’image est trop grande : ${millions(details.pixels)} millions de pixels, pour ${millions(details.maxPixels)} au maximum. Reprenez la photo à la résolution habituelle du téléphone.`,
      details,
    })
  }
}

function millions(pixels: number): string {
  return Math.round(pixels / 1_000_000).toLocaleString('fr-FR')
}
