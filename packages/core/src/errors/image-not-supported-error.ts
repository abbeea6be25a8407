import { ConstatError } from './constat-error.js'

/** A photograph or a scan as an image file: known, but not read. */
export class ImageNotSupportedError extends ConstatError {
  readonly code = 'image_not_supported'

  /** @param details `file`: position of the file in the list, from 1; `mediaType`: kind of image, by its first bytes. */
  constructor(details: { file: number; mediaType: string }) {
    super({
      message: `File ${details.file} is an image (${details.mediaType}); only PDF files with a text layer are read.`,
      userMessage:
        'Ce fichier est une image, et les images ne sont pas encore lues. Envoyez le PDF d’origine, téléchargé depuis l’espace client du fournisseur : son texte doit pouvoir être sélectionné.',
      details,
    })
  }
}
