import { ConstatError } from './constat-error.js'

/** The content is neither a PDF, an image nor an electronic invoice that is known, whatever its name says. */
export class UnsupportedFileTypeError extends ConstatError {
  readonly code = 'unsupported_file_type'

  /** @param details `file`: position of the file in the list, from 1; `mediaType`: what its first bytes look like. */
  constructor(details: { file: number; mediaType: string }) {
    super({
      message: `File ${details.file} is neither a PDF, an image nor an electronic invoice: its first bytes say ${details.mediaType}.`,
      userMessage:
        'Type de fichier invalide. Envoyez la facture en PDF, en images (JPEG, PNG, TIFF, BMP, WebP) ou en facture électronique XML.',
      details,
    })
  }
}
